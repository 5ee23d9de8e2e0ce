package dev.godwit.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What leads from one structure to another.
 *
 * @param changes in order
 * @param up the statements that make them all, where it can be fewer than those of each change by itself
 * @param down the statements that undo them all, as far as they can be undone
 * @param remarks sentences about what the changes leave as it is, and about what may stand in their way
 * @param open what may have been renamed, and nobody has said
 * @param unread what was found and cannot be compared, for people
 */
public record DiffReport(
        List<Step> changes,
        List<String> up,
        List<String> down,
        List<String> remarks,
        List<RenameQuestion> open,
        List<String> unread) {

    public DiffReport {
        changes = List.copyOf(changes);
        up = List.copyOf(up);
        down = List.copyOf(down);
        remarks = List.copyOf(remarks);
        open = List.copyOf(open);
        unread = List.copyOf(unread);
    }

    /** What would be lost, without that of which there is none. */
    public List<Lost> lost() {
        return changes.stream()
                .flatMap(step -> step.lost().stream())
                .filter(lost -> lost.count().orElse(1) > 0)
                .toList();
    }

    /**
     * One change.
     *
     * @param kind for example {@code addColumn}
     * @param table the table that it is about; empty where it is about none
     * @param text a phrase for people
     * @param destructive whether data can be lost by it
     * @param lost which data
     * @param sql the statements that make it
     * @param down the statements that undo it; empty where it has no way back
     */
    public record Step(
            String kind,
            String table,
            String text,
            boolean destructive,
            Optional<Lost> lost,
            List<String> sql,
            List<String> down) {
        /** The kind of a difference that no statement is known for; its text is a whole phrase. */
        public static final String DEVIATION = "deviation";

        public Step {
            sql = List.copyOf(sql);
            down = List.copyOf(down);
        }

        /** A difference that no statement is known for. */
        public static Step deviation(String table, String text) {
            return new Step(DEVIATION, table, text, false, Optional.empty(), List.of(), List.of());
        }

        /**
         * The same as a phrase about a database that this change would make what its migrations lead to, for example {@code has column
         * people.hand, which no migration makes}.
         */
        public String asDrift() {
            if (kind.equals(DEVIATION)) {
                return text;
            }
            String thing = text.substring(text.indexOf(' ') + 1);
            if (text.startsWith("drop ")) {
                return "has " + thing + ", which no migration makes";
            }
            return text.startsWith("create ") || text.startsWith("add ") ? "lacks " + thing : "needs: " + text;
        }
    }

    /**
     * Data that a change takes away.
     *
     * @param what a phrase, for example {@code the values of column people.name}
     * @param unit what is counted: {@code row}, {@code value}, or empty
     * @param perhaps whether it depends on each value
     * @param count how many there were when it was looked; empty where they were not counted
     */
    public record Lost(String what, String unit, boolean perhaps, OptionalLong count) {

        /** A phrase for people, for example {@code loses 12 values}. */
        public String text() {
            if (count.isEmpty()) {
                return perhaps ? "may lose data" : "loses data";
            }
            long many = count.getAsLong();
            if (many == 0) {
                return "loses nothing: no " + unit + "s there";
            }
            String counted = many + " " + unit + (many == 1 ? "" : "s");
            return perhaps ? "may lose some of " + counted : "loses " + counted;
        }
    }
}
