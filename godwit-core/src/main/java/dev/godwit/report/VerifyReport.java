package dev.godwit.report;

import java.util.List;

/**
 * What was found when migrations were applied, undone and applied again on a scratch database.
 *
 * @param tried ids of those that have a way back, in order
 * @param bad those whose down does not revert their up
 * @param orderOnly ids of those whose down brings columns back in another order
 * @param noDown ids of those that have no way back
 * @param lost columns whose values a down does not bring back, as far as rows made for it show
 * @param refused those whose up or down fails when the tables that it changes have rows, and those whose up fails on the rows that an up
 *     before wrote and its down left
 * @param unread what the scratch database had in it that is not compared, for people
 */
public record VerifyReport(
        List<String> tried,
        List<Bad> bad,
        List<String> orderOnly,
        List<String> noDown,
        List<Lost> lost,
        List<Refused> refused,
        List<String> unread) {

    public VerifyReport {
        tried = List.copyOf(tried);
        bad = List.copyOf(bad);
        orderOnly = List.copyOf(orderOnly);
        noDown = List.copyOf(noDown);
        lost = List.copyOf(lost);
        refused = List.copyOf(refused);
        unread = List.copyOf(unread);
    }

    /** How many downs were tried. */
    public int verified() {
        return tried.size();
    }

    /** Whether every down that there is reverts its up. */
    public boolean good() {
        return bad.isEmpty();
    }

    /**
     * A migration whose down leads back to the structure, and not to all values.
     *
     * @param id {@code version_name}
     * @param columns as {@code table.column}, or a table whose rows are gone
     */
    public record Lost(String id, List<String> columns) {
        public Lost {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A migration that fails when the tables that it changes have rows.
     *
     * @param id {@code version_name}
     * @param reason a phrase with what the engine says
     */
    public record Refused(String id, String reason) {}

    /**
     * A migration whose down does not revert its up.
     *
     * @param reason a sentence
     * @param differences what would have to be done to the structure after the down to have that before the up, one phrase each
     */
    public record Bad(String version, String name, String reason, List<String> differences) {
        public Bad {
            differences = List.copyOf(differences);
        }

        /** {@code version_name}. */
        public String id() {
            return name.isEmpty() ? version : version + "_" + name;
        }
    }
}
