package dev.godwit.schema.diff;

import dev.godwit.schema.Column;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What goes and comes and could be the same thing under another name. Nothing follows from it by itself: a person is asked, and says it
 * with {@link Renames}. Best first.
 */
public record RenameCandidates(List<Candidate> all) {

    /** From this on a pair looks like a rename to most people. */
    public static final double USUAL_THRESHOLD = 0.6;

    /** How many tables may share a column before it says nothing about them. */
    private static final int TOO_COMMON = 200;

    public RenameCandidates {
        all = List.copyOf(all);
    }

    /** One pair. */
    public sealed interface Candidate {

        /** How much the two look alike, from 0 to 1. */
        double score();

        /** For people, for example {@code table posts → articles (87 %)}. */
        String text();

        /** The same to be written, for example {@code posts=articles}. */
        String hint();

        /** The answer that this is a rename, added to others. */
        Renames accepted(Renames renames);

        private static String percent(double score) {
            return " (" + Math.round(score * 100) + " %)";
        }
    }

    /** A table that goes and one that comes. */
    public record OfTable(QualifiedName from, QualifiedName to, double score) implements Candidate {

        @Override
        public String text() {
            return "table " + from + " → " + to + Candidate.percent(score);
        }

        @Override
        public String hint() {
            return from + "=" + to;
        }

        @Override
        public Renames accepted(Renames renames) {
            return renames.table(from, to);
        }
    }

    /**
     * A column that goes and one that comes.
     *
     * @param table by its old name
     */
    public record OfColumn(QualifiedName table, String from, String to, double score) implements Candidate {

        @Override
        public String text() {
            return "column " + table + "." + from + " → " + to + Candidate.percent(score);
        }

        @Override
        public String hint() {
            return table + "." + from + "=" + to;
        }

        @Override
        public Renames accepted(Renames renames) {
            return renames.column(table, from, to);
        }
    }

    /** The pairs that these renames leave open. */
    public static RenameCandidates of(Schema before, Schema after, Renames known) {
        Kin kin = Kin.of(before, after, known);
        Renaming renaming = Renaming.of(before, after, known, kin);
        Map<QualifiedName, Table> wanted = new HashMap<>();
        after.tables().forEach(table -> wanted.put(table.name(), table));
        List<Candidate> candidates = new ArrayList<>();
        List<Table> gone = new ArrayList<>();
        for (Table table : before.tables()) {
            Table to = wanted.remove(renaming.tables().getOrDefault(table.name(), table.name()));
            if (to == null) {
                gone.add(table);
            } else if (!table.columns().equals(to.columns())) {
                columns(table, to, renaming.columns().getOrDefault(table.name(), Map.of()), candidates);
            }
        }
        List.copyOf(candidates).forEach(candidate -> candidates.removeIf(other -> isPassedOn(candidate, other, kin)));
        tables(gone, List.copyOf(wanted.values()), candidates);
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::text));
        return new RenameCandidates(candidates);
    }

    /** Whether the second happens by itself where the first does. */
    private static boolean isPassedOn(Candidate candidate, Candidate other, Kin kin) {
        return candidate instanceof OfColumn above
                && other instanceof OfColumn below
                && above.from().equals(below.from())
                && above.to().equals(below.to())
                && kin.below(above.table()).contains(below.table());
    }

    /** The pairs that nobody has decided on and that look like renames. */
    public static List<Candidate> ambiguous(Schema before, Schema after, Renames known) {
        return of(before, after, known).ambiguous(USUAL_THRESHOLD);
    }

    /** The pairs that score at least this. */
    public List<Candidate> ambiguous(double threshold) {
        return all.stream().filter(candidate -> candidate.score() >= threshold).toList();
    }

    /** Only tables that share a column are compared, so that thousands of them are no matter. */
    private static void tables(List<Table> gone, List<Table> come, List<Candidate> candidates) {
        Map<String, List<Table>> byColumn = new HashMap<>();
        for (Table table : come) {
            table.columns()
                    .forEach(column -> byColumn.computeIfAbsent(column.name(), name -> new ArrayList<>())
                            .add(table));
        }
        for (Table table : gone) {
            Set<Table> seen = new HashSet<>();
            for (Column column : table.columns()) {
                List<Table> sharing = byColumn.getOrDefault(column.name(), List.of());
                if (sharing.size() <= TOO_COMMON) {
                    seen.addAll(sharing);
                }
            }
            seen.forEach(other -> candidates.add(new OfTable(table.name(), other.name(), Similarity.of(table, other))));
        }
    }

    private static void columns(Table table, Table to, Map<String, String> renamed, List<Candidate> candidates) {
        Set<String> old = new HashSet<>();
        table.columns().forEach(column -> old.add(renamed.getOrDefault(column.name(), column.name())));
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            boolean goes = !renamed.containsKey(column.name())
                    && to.column(column.name()).isEmpty();
            for (int j = 0; goes && j < to.columns().size(); j++) {
                Column other = to.columns().get(j);
                if (!old.contains(other.name())) {
                    double score = Similarity.of(column, i, other, j);
                    candidates.add(new OfColumn(table.name(), column.name(), other.name(), score));
                }
            }
        }
    }
}
