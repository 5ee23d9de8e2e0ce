package dev.godwit.plan;

import dev.godwit.dialect.Dialect;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.history.AppliedText;
import dev.godwit.history.HistoryRow;
import dev.godwit.history.RowKind;
import dev.godwit.history.StoredScript;
import dev.godwit.migration.Direction;
import dev.godwit.migration.Migration;
import dev.godwit.migration.MigrationKind;
import dev.godwit.migration.Script;
import dev.godwit.migration.TransactionMode;
import dev.godwit.migration.Version;
import dev.godwit.report.MigrationState;
import dev.godwit.sql.ChecksumBuilder;
import dev.godwit.sql.SqlSyntax;
import dev.godwit.timeline.Entry;
import dev.godwit.timeline.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decides what {@code rollback} would do. What was marked by a baseline is never undone. Repeatable migrations stay, but for
 * {@code --all}, which runs their down where they have one and forgets them.
 */
public final class RollbackPlanner {

    private final StepMaker steps;
    private final SqlSyntax syntax;

    /** Plans for one engine. */
    public RollbackPlanner(Dialect dialect, Scripts scripts) {
        this.steps = new StepMaker(dialect, scripts);
        this.syntax = dialect.syntax();
    }

    /**
     * The plan, newest first.
     *
     * @param texts reads the applied texts from the history, for migrations whose file is gone or edited
     * @throws GodwitException NO_DOWN, VERSION_UNKNOWN, UNRESOLVED, or where a script cannot be run
     */
    public Plan plan(Timeline timeline, RollbackOptions options, Function<Version, AppliedText> texts) {
        List<Entry> selected = new ArrayList<>(select(timeline, options));
        selected.sort(Comparator.comparingInt(RollbackPlanner::sequence).reversed());
        List<String> warnings = new ArrayList<>();
        List<Step> result = new ArrayList<>();
        for (Entry entry : selected) {
            checkWholeUp(entry);
            Script down = down(entry, texts);
            result.add(steps.step(migration(entry, down), Direction.DOWN, down, entry.row(), warnings));
        }
        return new Plan(Direction.DOWN, result, false, warnings);
    }

    private static int sequence(Entry entry) {
        return row(entry).sequence();
    }

    private static HistoryRow row(Entry entry) {
        return entry.row().orElseThrow();
    }

    private static List<Entry> select(Timeline timeline, RollbackOptions options) {
        List<Entry> undoable = timeline.entries().stream()
                .filter(entry -> entry.row().isPresent() && row(entry).kind() == RowKind.VERSIONED)
                .sorted(Comparator.comparingInt(RollbackPlanner::sequence))
                .toList();
        if (options instanceof RollbackOptions.All) {
            return timeline.entries().stream()
                    .filter(entry -> entry.row().isPresent() && row(entry).kind() != RowKind.BASELINE)
                    .toList();
        }
        if (options instanceof RollbackOptions.Steps steps) {
            return undoable.subList(Math.max(0, undoable.size() - steps.count()), undoable.size());
        }
        if (options instanceof RollbackOptions.Only only) {
            return List.of(undoable(timeline.find(only.version())));
        }
        if (options instanceof RollbackOptions.To to) {
            int stays = timeline.entries().indexOf(applied(timeline.find(to.version())));
            return undoable.stream()
                    .filter(entry -> timeline.entries().indexOf(entry) > stays)
                    .toList();
        }
        int last = undoable.stream().mapToInt(entry -> row(entry).batch()).max().orElse(0);
        return undoable.stream().filter(entry -> row(entry).batch() == last).toList();
    }

    private static Entry undoable(Entry entry) {
        applied(entry);
        if (entry.row().isEmpty() || row(entry).kind() == RowKind.BASELINE) {
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

    private static void checkWholeUp(Entry entry) {
        HistoryRow row = row(entry);
        if (row.state().isPartial() && !row.state().isUndo()) {
            throw GodwitException.of(
                            ErrorCode.UNRESOLVED,
                            entry.id() + " is only partly applied ("
                                    + row.journal().done()
                                    + " of its statements are done); its down is written for the whole.")
                    .at(Place.of(row.file()))
                    .state("Nothing was changed by this run.")
                    .hint(
                            "Finish it with godwit migrate first, or undo its part by hand and settle it with godwit resolve "
                                    + entry.version() + " --rolled-back.")
                    .build();
        }
    }

    /** The file's down while the file's up is what was applied, else the one that was kept. */
    private Script down(Entry entry, Function<Version, AppliedText> texts) {
        Optional<Script> fromFile = entry.migration().flatMap(Migration::down);
        if (fromFile.isPresent() && (entry.state() != MigrationState.EDITED || saysWhatWasApplied(entry, texts))) {
            return fromFile.get();
        }
        Optional<Script> kept = texts.apply(entry.version()).down();
        if (kept.isPresent()) {
            return kept.get();
        }
        if (fromFile.isPresent()) {
            return fromFile.get();
        }
        if (entry.version().isRepeatable()) {
            return new Script(List.of(), TransactionMode.AUTO, false);
        }
        throw GodwitException.of(ErrorCode.NO_DOWN, entry.id() + " has no down, so it cannot be undone.")
                .at(Place.of(row(entry).file()))
                .state("Nothing was changed by this run.")
                .hint(
                        "Write the undo below a line \"-- migrate:down\" in its file, or undo it by hand and record that with"
                                + " godwit resolve " + entry.version() + " --rolled-back.")
                .build();
    }

    private boolean saysWhatWasApplied(Entry entry, Function<Version, AppliedText> texts) {
        Script now = entry.migration().orElseThrow().up();
        return texts.apply(entry.version())
                .up()
                .map(then ->
                        checksum(StoredScript.read(row(entry).file(), then)).equals(checksum(now)))
                .orElse(false);
    }

    private String checksum(Script script) {
        ChecksumBuilder builder = new ChecksumBuilder(syntax);
        script.segments().forEach(segment -> builder.add(segment.text(), segment.splitting()));
        return builder.finish();
    }

    private static Migration migration(Entry entry, Script down) {
        if (entry.migration().isPresent() && entry.state() != MigrationState.EDITED) {
            return entry.migration().get();
        }
        HistoryRow row = row(entry);
        Script unknown = new Script(List.of(), TransactionMode.AUTO, false);
        return Migration.of(
                row.version(),
                row.name(),
                row.kind() == RowKind.REPEATABLE ? MigrationKind.REPEATABLE : MigrationKind.VERSIONED,
                row.file(),
                new Migration.Content(unknown, Optional.of(down), row.checksum()));
    }
}
