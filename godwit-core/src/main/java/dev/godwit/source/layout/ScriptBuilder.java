package dev.godwit.source.layout;

import dev.godwit.lock.Limits;
import dev.godwit.migration.Script;
import dev.godwit.migration.Segment;
import dev.godwit.migration.TransactionMode;
import dev.godwit.sql.Splitting;
import dev.godwit.sql.TextSlice;
import dev.godwit.sql.TextSource;
import java.util.ArrayList;
import java.util.List;

/** Collects the stretches of a file that make up a script; stretches of nothing but blanks are left out. Not thread-safe. */
final class ScriptBuilder {
    private final List<Segment> segments = new ArrayList<>();
    private TransactionMode transaction = TransactionMode.AUTO;
    private boolean placeholders = true;
    private Limits limits = Limits.NONE;

    /** The whole file, if {@code hasText}. */
    static ScriptBuilder whole(TextSource source, boolean hasText) {
        ScriptBuilder builder = new ScriptBuilder();
        if (hasText) {
            builder.add(TextSlice.whole(source), Splitting.lexer());
        }
        return builder;
    }

    void add(TextSlice text, Splitting splitting) {
        segments.add(new Segment(text, splitting));
    }

    ScriptBuilder transaction(TransactionMode mode) {
        transaction = mode;
        return this;
    }

    ScriptBuilder limits(Limits asked) {
        limits = asked;
        return this;
    }

    ScriptBuilder placeholders(boolean replaced) {
        placeholders = replaced;
        return this;
    }

    Script build() {
        return new Script(segments, transaction, placeholders).with(limits);
    }
}
