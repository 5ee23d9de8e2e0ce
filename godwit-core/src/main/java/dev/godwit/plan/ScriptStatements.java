package dev.godwit.plan;

import dev.godwit.error.Place;
import dev.godwit.migration.Script;
import dev.godwit.migration.Segment;
import dev.godwit.sql.Directive;
import dev.godwit.sql.Placeholders;
import dev.godwit.sql.Position;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.SqlSyntax;
import dev.godwit.sql.StatementReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one script as they are sent, read anew by each iteration and never held all at once. Closing it closes what an
 * abandoned iteration left open. Not thread-safe.
 */
public final class ScriptStatements implements ScriptPart {

    private final String file;
    private final Script script;
    private final SqlSyntax syntax;
    private final Optional<Placeholders> placeholders;
    private final Optional<List<SqlStatement>> recorded;
    private final List<StatementReader> open = new ArrayList<>();

    /**
     * The statements of a script.
     *
     * @param file how messages name its file
     * @param placeholders what {@code ${name}} stands for; nothing is replaced where it is empty or the script asks for none
     */
    public ScriptStatements(String file, Script script, SqlSyntax syntax, Optional<Placeholders> placeholders) {
        this.file = file;
        this.script = script;
        this.syntax = syntax;
        this.placeholders = script.placeholders() ? placeholders : Optional.empty();
        this.recorded = Optional.empty();
    }

    /** What a program was found to send. */
    ScriptStatements(String file, Script script, SqlSyntax syntax, List<SqlStatement> recorded) {
        this.file = file;
        this.script = script;
        this.syntax = syntax;
        this.placeholders = Optional.empty();
        this.recorded = Optional.of(recorded);
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public Iterator<SqlStatement> iterator() {
        return recorded.isPresent() ? recorded.get().iterator() : new Walk(true);
    }

    @Override
    public Optional<Place> place(Optional<SqlStatement> failed, int offset) {
        return failed.flatMap(this::original)
                .map(original -> place(original, original.positionOf(offsetInFile(original, failed.get(), offset))));
    }

    private Place place(SqlStatement original, Position position) {
        return Place.of(file, position.line(), position.column()).withStatement(original.text());
    }

    private Optional<SqlStatement> original(SqlStatement failed) {
        Iterator<SqlStatement> sent = iterator();
        Iterator<SqlStatement> written = unreplaced().iterator();
        while (sent.hasNext() && written.hasNext()) {
            SqlStatement candidate = sent.next();
            SqlStatement original = written.next();
            if (candidate.start().equals(failed.start())
                    && (candidate.text().equals(failed.text()) || isBatch(failed))) {
                return Optional.of(original);
            }
        }
        return Optional.empty();
    }

    /** From where on the place in the text that was sent says nothing about that in the file. */
    private static boolean isBehindRange(SqlStatement original, SqlStatement failed, int offset) {
        return isBatch(failed)
                && !original.text()
                        .regionMatches(
                                0,
                                failed.text(),
                                0,
                                Math.min(offset, failed.text().length()));
    }

    /** Whose text has a range in it that its author did not write. */
    private static boolean isBatch(SqlStatement failed) {
        return failed.directive(Directive.Word.BACKFILL).isPresent();
    }

    private int offsetInFile(SqlStatement original, SqlStatement failed, int offset) {
        if (offset < 0 || offset > failed.text().length() || isBehindRange(original, failed, offset)) {
            return 0;
        }
        return placeholders.isPresent()
                ? placeholders.get().substitute(original, file).originalOffset(offset)
                : offset;
    }

    /** The same statements with their placeholders as they stand in the file. */
    public Iterable<SqlStatement> unreplaced() {
        return recorded.isPresent() ? recorded.get() : () -> new Walk(false);
    }

    private SqlStatement replaced(SqlStatement statement) {
        if (placeholders.isEmpty()) {
            return statement;
        }
        Placeholders values = placeholders.get();
        List<Directive> directives = statement.directives().stream()
                .map(directive -> directive.withText(values.substitute(directive, file)))
                .toList();
        return statement.with(values.substitute(statement, file).text(), directives);
    }

    @Override
    public void close() {
        for (StatementReader reader : open) {
            reader.close();
        }
        open.clear();
    }

    private final class Walk implements Iterator<SqlStatement> {
        private final Iterator<Segment> segments = script.segments().iterator();
        private final boolean replace;
        private @Nullable StatementReader reader;
        private @Nullable SqlStatement next;

        Walk(boolean replace) {
            this.replace = replace;
        }

        @Override
        public boolean hasNext() {
            while (next == null) {
                if (reader == null && !openNext()) {
                    return false;
                }
                advance();
            }
            return true;
        }

        private boolean openNext() {
            if (!segments.hasNext()) {
                return false;
            }
            Segment segment = segments.next();
            reader = new StatementReader(segment.text(), syntax, segment.splitting());
            open.add(reader);
            return true;
        }

        private void advance() {
            StatementReader current = reader;
            if (current == null) {
                return;
            }
            Optional<SqlStatement> read = current.next();
            if (read.isPresent()) {
                next = replace ? replaced(read.get()) : read.get();
            } else {
                current.close();
                open.remove(current);
                reader = null;
            }
        }

        @Override
        public SqlStatement next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            SqlStatement result = next;
            next = null;
            return result;
        }
    }
}
