package dev.godwit.migration;

import dev.godwit.sql.Splitting;
import dev.godwit.sql.TextSlice;
import java.util.List;

/**
 * SQL that runs in one direction.
 *
 * @param segments in the order of the file; none for an empty section
 * @param transaction as asked for by the file
 * @param placeholders whether {@code ${name}} is replaced here, where placeholders are configured at all
 */
public record Script(List<Segment> segments, TransactionMode transaction, boolean placeholders) {

    public Script {
        segments = List.copyOf(segments);
    }

    /** A whole text with nothing asked for. */
    public static Script of(TextSlice text) {
        return of(new Segment(text, Splitting.lexer()));
    }

    /** A script of one segment with nothing asked for. */
    public static Script of(Segment segment) {
        return new Script(List.of(segment), TransactionMode.AUTO, true);
    }
}
