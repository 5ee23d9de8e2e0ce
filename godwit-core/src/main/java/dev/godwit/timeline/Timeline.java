package dev.godwit.timeline;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.history.History;
import dev.godwit.history.HistoryRow;
import dev.godwit.history.RowKind;
import dev.godwit.history.RowState;
import dev.godwit.migration.Catalog;
import dev.godwit.migration.Migration;
import dev.godwit.migration.MigrationKind;
import dev.godwit.migration.Version;
import dev.godwit.report.MigrationState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All migrations that files or history know, in order, each with its state.
 *
 * @param entries in the order in which migrations are due; those without a file stand where their version belongs
 * @param history what they were matched with
 */
public record Timeline(List<Entry> entries, History history) {

    public Timeline {
        entries = List.copyOf(entries);
    }

    /** Matches files with history. */
    public static Timeline of(Catalog catalog, History history) {
        return new Builder(catalog, history).build();
    }

    /** The entry of this version. */
    public Optional<Entry> entry(Version version) {
        for (Entry entry : entries) {
            if (entry.version().equals(version)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** Whether some migration runs each time. */
    public boolean hasRecurring() {
        for (Entry entry : entries) {
            if (entry.migration().isPresent() && entry.migration().get().kind() == MigrationKind.ALWAYS) {
                return true;
            }
        }
        return false;
    }

    /**
     * The entry that a person means: by version, by {@code version_name}, by file name, by version without leading zeros, or by name
     * where only one has it.
     *
     * @throws GodwitException VERSION_UNKNOWN
     */
    public Entry find(Version wanted) {
        String text = wanted.text();
        List<Entry> named = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.version().equals(wanted) || entry.id().equals(text) || entry.isIn(text)) {
                return entry;
            }
            if (entry.name().equals(text) || entry.version().hasNumbersOf(wanted)) {
                named.add(entry);
            }
        }
        if (named.size() == 1) {
            return named.get(0);
        }
        throw GodwitException.of(
                        ErrorCode.VERSION_UNKNOWN,
                        named.isEmpty()
                                ? "There is no migration " + text + ", neither among the files nor in the history."
                                : "Several migrations are called " + text + "; say which one by its version.")
                .state("Nothing was changed by this run.")
                .hint(versionsThatBegin(text))
                .build();
    }

    private String versionsThatBegin(String text) {
        List<String> ids = entries.stream()
                .filter(entry -> entry.version().text().startsWith(text))
                .map(Entry::id)
                .toList();
        return ids.isEmpty()
                ? "godwit status lists the versions."
                : "A version is given in full: " + String.join(", ", ids.subList(0, Math.min(3, ids.size())))
                        + (ids.size() > 3 ? ", …" : ".");
    }

    /** Those in this state, in order. */
    public List<Entry> in(MigrationState state) {
        List<Entry> found = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.state() == state) {
                found.add(entry);
            }
        }
        return found;
    }

    /** Those of which a run did a part, in order. */
    public List<Entry> partial() {
        return entries.stream()
                .filter(entry ->
                        entry.row().filter(row -> row.state().isPartial()).isPresent())
                .toList();
    }

    /** What is to be applied behind this one, each as {@code version_name}. */
    public List<String> pendingBehind(Version version) {
        return entries.stream()
                .dropWhile(entry -> !entry.version().equals(version))
                .skip(1)
                .filter(entry -> entry.migration().isPresent() && entry.state().isPending())
                .map(Entry::id)
                .toList();
    }

    /**
     * Applied migrations without a file where they lie above all that have one, and all of these are applied: what a newer release did.
     * Empty where files and history disagree in any other way, and where there is no file at all.
     */
    public List<Entry> ahead() {
        List<Entry> missing = in(MigrationState.MISSING);
        if (missing.isEmpty()) {
            return List.of();
        }
        List<Entry> known = entries.stream()
                .filter(entry ->
                        entry.migration().isPresent() && !entry.version().isRepeatable())
                .toList();
        return !known.isEmpty()
                        && missing.stream().noneMatch(entry -> entry.version().isRepeatable())
                        && known.stream().allMatch(entry -> isBelow(entry, missing))
                ? missing
                : List.of();
    }

    private static boolean isBelow(Entry known, List<Entry> missing) {
        return known.state() == MigrationState.APPLIED
                && known.version().compareTo(missing.get(0).version()) < 0;
    }

    /** The version of the last versioned migration that is applied. */
    public Optional<Version> current() {
        Optional<Version> current = Optional.empty();
        for (Entry entry : entries) {
            boolean applied = !entry.state().isPending() && entry.row().isPresent();
            if (applied && !entry.version().isRepeatable()) {
                current = Optional.of(entry.version());
            }
        }
        return current;
    }

    private static final class Builder {
        private final Catalog catalog;
        private final History history;
        private final Map<Version, HistoryRow> rows = new HashMap<>();
        private final Optional<Version> floor;
        private int lastApplied = -1;

        Builder(Catalog catalog, History history) {
            this.catalog = catalog;
            this.history = history;
            for (HistoryRow row : history.rows()) {
                rows.put(row.version(), row);
            }
            this.floor = floor();
        }

        /** The highest baseline mark of the history, or of the files where the history is empty. */
        private Optional<Version> floor() {
            Optional<Version> marked = Optional.empty();
            for (HistoryRow row : history.rows()) {
                if (row.kind() == RowKind.BASELINE) {
                    marked = higher(marked, row.version());
                }
            }
            if (marked.isPresent() || !history.rows().isEmpty()) {
                return marked;
            }
            for (Migration migration : catalog.migrations()) {
                if (migration.kind() == MigrationKind.BASELINE) {
                    marked = higher(marked, migration.version());
                }
            }
            return marked;
        }

        private static Optional<Version> higher(Optional<Version> one, Version other) {
            return one.isPresent() && one.get().compareTo(other) >= 0 ? one : Optional.of(other);
        }

        Timeline build() {
            List<Migration> due = due();
            findLastApplied(due);
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < due.size(); i++) {
                entries.add(entry(due.get(i), i));
            }
            addThoseWithoutFile(entries);
            return new Timeline(entries, history);
        }

        /** Without baseline scripts that have no say here: all but the one that stands for everything up to it. */
        private List<Migration> due() {
            List<Migration> due = new ArrayList<>();
            for (Migration migration : catalog.migrations()) {
                boolean isFloor = floor.isPresent() && migration.version().equals(floor.get());
                if (migration.kind() != MigrationKind.BASELINE || isFloor) {
                    due.add(migration);
                }
            }
            return due;
        }

        private void findLastApplied(List<Migration> due) {
            for (int i = 0; i < due.size(); i++) {
                HistoryRow row = rows.get(due.get(i).version());
                if (row != null && !row.state().isPartial() && due.get(i).kind() == MigrationKind.VERSIONED) {
                    lastApplied = i;
                }
            }
        }

        private Entry entry(Migration migration, int place) {
            Optional<HistoryRow> row = Optional.ofNullable(rows.remove(migration.version()));
            boolean covered = row.isEmpty() && isCovered(migration);
            boolean unchanged = row.isPresent()
                    && row.get().crc().isPresent()
                    && row.get().crc().equals(migration.crc());
            if (!unchanged) {
                migration.check(); // What is wrong with a file is told also when it is not to run now.
            }
            MigrationState state = covered ? MigrationState.APPLIED : state(migration, row, unchanged, place);
            return new Entry(migration.version(), Optional.of(migration), row, state, covered);
        }

        private boolean isCovered(Migration migration) {
            return migration.kind() == MigrationKind.VERSIONED
                    && floor.isPresent()
                    && migration.version().compareTo(floor.get()) <= 0;
        }

        private MigrationState state(Migration migration, Optional<HistoryRow> row, boolean unchanged, int place) {
            if (row.isEmpty()) {
                boolean late = migration.kind() == MigrationKind.VERSIONED && place < lastApplied;
                return late ? MigrationState.OUT_OF_ORDER : MigrationState.PENDING;
            }
            if (row.get().state().isPartial()) {
                return row.get().state() == RowState.DEFERRED ? MigrationState.PENDING : MigrationState.FAILED;
            }
            if (unchanged
                    || migration.kind() == MigrationKind.ALWAYS
                    || row.get().checksum().equals(migration.checksum())) {
                return MigrationState.APPLIED;
            }
            return migration.kind() == MigrationKind.REPEATABLE ? MigrationState.PENDING : MigrationState.EDITED;
        }

        private void addThoseWithoutFile(List<Entry> entries) {
            if (rows.isEmpty()) {
                return;
            }
            List<HistoryRow> left = new ArrayList<>(rows.values());
            left.sort(Comparator.comparing(HistoryRow::version));
            for (HistoryRow row : left) {
                MigrationState state = row.state().isPartial()
                        ? MigrationState.FAILED
                        : row.kind().isMark() ? MigrationState.APPLIED : MigrationState.MISSING;
                Entry entry = new Entry(row.version(), Optional.empty(), Optional.of(row), state, false);
                entries.add(placeOf(row.version(), entries), entry);
            }
        }

        private static int placeOf(Version version, List<Entry> entries) {
            int place = 0;
            while (place < entries.size() && entries.get(place).version().compareTo(version) < 0) {
                place++;
            }
            return place;
        }
    }
}
