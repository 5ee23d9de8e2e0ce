package dev.godwit.migration;

import dev.godwit.lock.Limits;
import dev.godwit.sql.ChecksumBuilder;
import dev.godwit.sql.Splitting;
import dev.godwit.sql.TextSlice;
import java.util.List;
import java.util.Optional;

/**
 * What runs in one direction: SQL, or a program.
 *
 * @param segments the SQL in the order of the file; none for an empty section and for a program
 * @param transaction as asked for by the file
 * @param placeholders whether {@code ${name}} is replaced here, where placeholders are configured at all
 * @param limits how long its statements may wait and run, as asked for by the file
 * @param program what runs in place of SQL
 */
public record Script(
        List<Segment> segments,
        TransactionMode transaction,
        boolean placeholders,
        Limits limits,
        Optional<Program> program) {

    public Script {
        segments = List.copyOf(segments);
    }

    /** SQL. */
    public Script(List<Segment> segments, TransactionMode transaction, boolean placeholders) {
        this(segments, transaction, placeholders, Limits.NONE, Optional.empty());
    }

    /** A whole text with nothing asked for. */
    public static Script of(TextSlice text) {
        return of(new Segment(text, Splitting.lexer()));
    }

    /** A script of one segment with nothing asked for. */
    public static Script of(Segment segment) {
        return new Script(List.of(segment), TransactionMode.AUTO, true);
    }

    /** A program, which tells by itself whether it wants a transaction. */
    public static Script of(Program program) {
        return new Script(List.of(), TransactionMode.AUTO, false, Limits.NONE, Optional.of(program));
    }

    /** The same with another wish for a transaction. */
    public Script with(TransactionMode mode) {
        return new Script(segments, mode, placeholders, limits, program);
    }

    /** The same with these limits. */
    public Script with(Limits asked) {
        return new Script(segments, transaction, placeholders, asked, program);
    }

    /** Adds all that it says to a checksum. */
    public void addTo(ChecksumBuilder checksum) {
        segments.forEach(segment -> checksum.add(segment.text(), segment.splitting()));
        program.ifPresent(java -> checksum.addText(java.origin().text().text().replace("\r\n", "\n")));
    }
}
