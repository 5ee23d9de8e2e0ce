package dev.godwit.plan;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.history.AppliedText;
import dev.godwit.history.HistoryRow;
import dev.godwit.history.JournalMark;
import dev.godwit.history.RowKind;
import dev.godwit.migration.Migration;
import dev.godwit.migration.MigrationKind;
import dev.godwit.migration.Script;
import dev.godwit.migration.TransactionMode;
import dev.godwit.migration.Version;
import dev.godwit.report.MigrationState;
import dev.godwit.timeline.Entry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decides which down runs: the file's while the file's up is what was applied, else the one that was kept. An undo that stopped
 * part-way goes on with the text that it began, unless the file's down begins with the statements that are done.
 */
final class WhichDown {

    /**
     * A down to run.
     *
     * @param migration what is undone; its file is where the script stands
     * @param fromHistory whether the history keeps it, not the file
     */
    record Choice(Migration migration, Script script, boolean fromHistory) {}

    private static final Script NOTHING = new Script(List.of(), TransactionMode.AUTO, false);

    private final Scripts scripts;
    private final AppliedUp applied;
    private final Function<Version, AppliedText> texts;

    WhichDown(Scripts scripts, AppliedUp applied, Function<Version, AppliedText> texts) {
        this.scripts = scripts;
        this.applied = applied;
        this.texts = texts;
    }

    /**
     * The down of an entry that has a row.
     *
     * @throws GodwitException NO_DOWN
     */
    Choice of(Entry entry) {
        Optional<Script> fromFile = entry.migration().flatMap(Migration::down).filter(scripts::exists);
        if (fromFile.isPresent() && fileCounts(entry, fromFile.get())) {
            return fromFile(entry, fromFile.get());
        }
        Optional<Script> kept = texts.apply(entry.version()).down().filter(scripts::exists);
        if (kept.isPresent()) {
            return new Choice(rebuilt(entry, "history of " + entry.version(), kept.get()), kept.get(), true);
        }
        if (fromFile.isPresent()) {
            return fromFile(entry, fromFile.get());
        }
        if (entry.version().isRepeatable()) {
            return new Choice(rebuilt(entry, row(entry).file(), NOTHING), NOTHING, false);
        }
        throw noDown(entry);
    }

    private boolean fileCounts(Entry entry, Script down) {
        if (row(entry).state().isUndo()) {
            JournalMark mark = row(entry).journal();
            return mark.done() == 0 ? applied.standsInFileOf(entry) : goesOnAfter(mark, entry, down);
        }
        return entry.state() != MigrationState.EDITED || applied.standsInFileOf(entry);
    }

    private boolean goesOnAfter(JournalMark mark, Entry entry, Script down) {
        try (ScriptStatements statements =
                scripts.statements(entry.migration().orElseThrow().file(), down)) {
            return mark.isHeadOf(statements);
        }
    }

    private static Choice fromFile(Entry entry, Script down) {
        Migration file = entry.migration().orElseThrow();
        return new Choice(
                entry.state() == MigrationState.APPLIED ? file : rebuilt(entry, file.file(), down), down, false);
    }

    /** As it was applied, for the event that tells what was undone. */
    private static Migration rebuilt(Entry entry, String file, Script down) {
        HistoryRow row = row(entry);
        return Migration.of(
                row.version(),
                row.name(),
                row.kind() == RowKind.REPEATABLE ? MigrationKind.REPEATABLE : MigrationKind.VERSIONED,
                file,
                new Migration.Content(NOTHING, Optional.of(down), row.checksum()));
    }

    private static HistoryRow row(Entry entry) {
        return entry.row().orElseThrow();
    }

    private static String whereToWriteIt(Entry entry) {
        if (isProgram(entry)) {
            return "Override down() in its class";
        }
        return row(entry).file().endsWith(".json")
                ? "Write the undo under \"down\" in its file"
                : "Write the undo below a line \"-- migrate:down\" in its file";
    }

    private static boolean isProgram(Entry entry) {
        return entry.migration()
                .filter(migration -> migration.up().program().isPresent())
                .isPresent();
    }

    private static GodwitException noDown(Entry entry) {
        return GodwitException.of(ErrorCode.NO_DOWN, entry.id() + " has no down, so it cannot be undone.")
                .at(Place.of(row(entry).file()))
                .state("Nothing was changed by this run.")
                .hint(whereToWriteIt(entry) + ", or undo it by hand and record that with" + " godwit resolve "
                        + entry.version() + " --rolled-back.")
                .build();
    }
}
