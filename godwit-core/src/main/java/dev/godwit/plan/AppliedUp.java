package dev.godwit.plan;

import dev.godwit.history.AppliedText;
import dev.godwit.history.StoredScript;
import dev.godwit.migration.Script;
import dev.godwit.migration.Version;
import dev.godwit.sql.ChecksumBuilder;
import dev.godwit.sql.SqlSyntax;
import dev.godwit.timeline.Entry;
import java.util.function.Function;

/** Tells whether a file's up is the one that was applied, whatever its down says. */
public final class AppliedUp {

    private final SqlSyntax syntax;
    private final Function<Version, AppliedText> texts;

    /**
     * Compares in one engine's syntax.
     *
     * @param texts reads the applied texts from the history
     */
    public AppliedUp(SqlSyntax syntax, Function<Version, AppliedText> texts) {
        this.syntax = syntax;
        this.texts = texts;
    }

    /** Whether the entry has a file with the up that was applied. */
    public boolean standsInFileOf(Entry entry) {
        if (entry.migration().isEmpty()) {
            return false;
        }
        Script now = entry.migration().get().up();
        return texts.apply(entry.version())
                .up()
                .map(then -> StoredScript.read(entry.id(), then))
                .map(then -> checksum(then).equals(checksum(now)))
                .orElse(false);
    }

    private String checksum(Script script) {
        ChecksumBuilder builder = new ChecksumBuilder(syntax);
        script.addTo(builder);
        return builder.finish();
    }
}
