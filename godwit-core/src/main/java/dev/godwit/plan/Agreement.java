package dev.godwit.plan;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.history.AppliedText;
import dev.godwit.history.HistoryRow;
import dev.godwit.history.StoredScript;
import dev.godwit.migration.Migration;
import dev.godwit.migration.Script;
import dev.godwit.migration.Version;
import dev.godwit.report.MigrationState;
import dev.godwit.timeline.Entry;
import dev.godwit.timeline.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Checks that the files still say what the history says was applied. */
public final class Agreement {

    private Agreement() {}

    /**
     * Refuses edited and missing files.
     *
     * @param texts reads the applied texts, asked only for what is edited
     * @throws GodwitException EDITED or MISSING, naming all of them
     */
    public static void check(Timeline timeline, Function<Version, AppliedText> texts) {
        List<Entry> edited = timeline.in(MigrationState.EDITED);
        if (!edited.isEmpty()) {
            throw edited(edited, texts);
        }
        List<Entry> missing = timeline.in(MigrationState.MISSING);
        if (!missing.isEmpty()) {
            throw missing(missing);
        }
    }

    /**
     * Refuses where something is still to be applied.
     *
     * @throws GodwitException PENDING, naming the first of them
     */
    public static void checkApplied(Timeline timeline) {
        List<Entry> pending = timeline.entries().stream()
                .filter(entry -> entry.state().isPending())
                .toList();
        if (!pending.isEmpty()) {
            throw pending(pending);
        }
    }

    private static GodwitException pending(List<Entry> pending) {
        Entry first = pending.get(0);
        String others = pending.size() == 1 ? "." : ", and " + (pending.size() - 1) + " more are pending.";
        boolean deferred = DeferredRow.is(first);
        String state = deferred
                ? " waits for its backfill, which is deferred"
                : first.state() == MigrationState.FAILED ? " stopped part-way" : " is not applied";
        return GodwitException.of(ErrorCode.PENDING, first.id() + state + others)
                .at(Place.of(first.migration()
                        .map(Migration::file)
                        .or(() -> first.row().map(HistoryRow::file))
                        .orElseThrow()))
                .state("Nothing was changed by this run.")
                .hint(deferred ? "Finish it with godwit backfill run." : "Apply what is pending with godwit migrate.")
                .build();
    }

    /**
     * Refuses where one of these has no file.
     *
     * @throws GodwitException MISSING, naming all of them
     */
    public static void checkFiles(Timeline timeline, Set<Version> versions) {
        List<Entry> missing = timeline.entries().stream()
                .filter(entry -> versions.contains(entry.version()))
                .filter(entry -> entry.migration().isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw missing(missing);
        }
    }

    private static GodwitException edited(List<Entry> edited, Function<Version, AppliedText> texts) {
        Entry first = edited.get(0);
        Migration now = first.migration().orElseThrow();
        AppliedText then = texts.apply(first.version());
        TextDifference difference =
                TextDifference.between(text(then.up(), then.down()), text(kept(now.up()), now.down()));
        String file = first.migration().orElseThrow().file();
        return GodwitException.of(
                        ErrorCode.EDITED,
                        (edited.size() == 1
                                        ? first.id() + " was edited after it was applied."
                                        : edited.size() + " migrations were edited after they were applied: "
                                                + ids(edited) + ".")
                                + (then.up().isEmpty() ? "" : "\n" + difference.text()))
                .at(Place.of(file))
                .state("Nothing was changed by this run; the database has the text that was applied.")
                .hint(
                        "Put the applied text back and write the change as a new migration, or accept the files as they are"
                                + " with godwit repair --reason \"…\".")
                .build();
    }

    private static String text(Optional<String> up, Optional<Script> down) {
        return up.orElse("")
                + down.flatMap(Agreement::kept)
                        .map(text -> "\n-- migrate:down\n" + text)
                        .orElse("");
    }

    private static Optional<String> kept(Script script) {
        return StoredScript.write(script);
    }

    private static GodwitException missing(List<Entry> missing) {
        Entry first = missing.get(0);
        return GodwitException.of(
                        ErrorCode.MISSING,
                        missing.size() == 1
                                ? first.id() + " is applied, but its file is gone."
                                : missing.size() + " migrations are applied, but their files are gone: " + ids(missing)
                                        + ".")
                .at(Place.of(first.row().orElseThrow().file()))
                .state("Nothing was changed by this run.")
                .hint("Bring the file back (is another branch checked out?), undo it with godwit down "
                        + first.version()
                        + " (the history keeps its text), or forget it with godwit repair --reason \"…\".")
                .build();
    }

    private static String ids(List<Entry> entries) {
        return String.join(", ", entries.stream().map(Entry::id).toList());
    }
}
