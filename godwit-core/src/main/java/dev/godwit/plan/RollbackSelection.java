package dev.godwit.plan;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.history.HistoryRow;
import dev.godwit.history.RowKind;
import dev.godwit.timeline.Entry;
import dev.godwit.timeline.Timeline;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Selects the entries that a rollback is about, and tells what it leaves as it is. */
final class RollbackSelection {

    private static final int SHOWN = 3;

    private final Timeline timeline;
    private final List<String> warnings;

    RollbackSelection(Timeline timeline, List<String> warnings) {
        this.timeline = timeline;
        this.warnings = warnings;
    }

    /** The entries, each with a row, newest first. */
    List<Entry> of(RollbackOptions options) {
        return select(options).stream()
                .sorted(Comparator.comparingInt((Entry entry) -> row(entry).sequence())
                        .reversed())
                .toList();
    }

    private List<Entry> select(RollbackOptions options) {
        if (options instanceof RollbackOptions.Only only) {
            return List.of(undoable(timeline.find(only.version())));
        }
        if (options instanceof RollbackOptions.Steps steps) {
            List<Entry> versioned = versioned();
            return versioned.subList(Math.max(0, versioned.size() - steps.count()), versioned.size());
        }
        if (options instanceof RollbackOptions.To to) {
            return after(applied(timeline.find(to.version())));
        }
        return options instanceof RollbackOptions.All ? all() : lastBatch();
    }

    private List<Entry> all() {
        warnOfMarks(entry -> true);
        return withRow(entry -> !row(entry).kind().isMark());
    }

    private List<Entry> after(Entry last) {
        int stays = timeline.entries().indexOf(last);
        Predicate<Entry> isAfter = entry -> timeline.entries().indexOf(entry) > stays;
        warnOfMarks(isAfter);
        return versioned().stream().filter(isAfter).toList();
    }

    private void warnOfMarks(Predicate<Entry> concerned) {
        List<Entry> marks = withRow(concerned.and(entry -> row(entry).kind().isMark()));
        if (!marks.isEmpty()) {
            warnings.add("Baselines are not undone: " + ids(marks) + ".");
        }
    }

    private List<Entry> lastBatch() {
        int last = timeline.history().rows().stream()
                .mapToInt(HistoryRow::batch)
                .max()
                .orElse(0);
        List<Entry> batch = withRow(entry -> row(entry).batch() == last);
        List<Entry> found = batch.stream()
                .filter(entry -> isVersioned(entry) || row(entry).state().isPartial())
                .toList();
        if (found.isEmpty() && !batch.isEmpty()) {
            warnings.add("The last batch, " + last
                    + ", holds only what rollback leaves as it is, baselines and repeatable migrations: " + ids(batch)
                    + "." + furtherBack());
        }
        return found;
    }

    private String furtherBack() {
        List<Entry> versioned = versioned();
        int batch =
                versioned.stream().mapToInt(entry -> row(entry).batch()).max().orElse(0);
        List<Entry> before =
                versioned.stream().filter(entry -> row(entry).batch() == batch).toList();
        return before.isEmpty() ? "" : " To undo " + ids(before) + ": godwit rollback --steps " + before.size() + ".";
    }

    private List<Entry> versioned() {
        return withRow(RollbackSelection::isVersioned);
    }

    private static boolean isVersioned(Entry entry) {
        return row(entry).kind() == RowKind.VERSIONED;
    }

    private List<Entry> withRow(Predicate<Entry> wanted) {
        return timeline.entries().stream()
                .filter(entry -> entry.row().isPresent())
                .filter(wanted)
                .sorted(Comparator.comparingInt(entry -> row(entry).sequence()))
                .toList();
    }

    private static Entry undoable(Entry entry) {
        applied(entry);
        if (entry.row().isEmpty() || row(entry).kind().isMark()) {
            throw GodwitException.of(
                            ErrorCode.REFUSED,
                            entry.id()
                                    + " was marked as applied by a baseline; it never ran here, so it is not undone.")
                    .state("Nothing was changed by this run.")
                    .hint("Undo it by hand if that is wanted, and record that with godwit resolve " + entry.version()
                            + " --rolled-back.")
                    .build();
        }
        return entry;
    }

    private static Entry applied(Entry entry) {
        if (entry.row().isEmpty() && !entry.covered()) {
            throw GodwitException.of(ErrorCode.VERSION_UNKNOWN, entry.id() + " is not applied.")
                    .state("Nothing was changed by this run.")
                    .hint("godwit status shows what is applied.")
                    .build();
        }
        return entry;
    }

    private static HistoryRow row(Entry entry) {
        return entry.row().orElseThrow();
    }

    private static String ids(List<Entry> entries) {
        String shown = entries.stream().limit(SHOWN).map(Entry::id).collect(Collectors.joining(", "));
        return entries.size() > SHOWN ? shown + " and " + (entries.size() - SHOWN) + " more" : shown;
    }
}
