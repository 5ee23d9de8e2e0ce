package dev.godwit.plan;

import dev.godwit.migration.Script;
import dev.godwit.migration.Segment;
import dev.godwit.sql.Placeholders;
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
public final class ScriptStatements implements Iterable<SqlStatement>, AutoCloseable {

    private final String file;
    private final Script script;
    private final SqlSyntax syntax;
    private final Optional<Placeholders> placeholders;
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
    }

    /** How messages name the file. */
    public String file() {
        return file;
    }

    /** The placeholders that are replaced here, if any. */
    public Optional<Placeholders> placeholders() {
        return placeholders;
    }

    @Override
    public Iterator<SqlStatement> iterator() {
        return new Walk(true);
    }

    /** The same statements with their placeholders as they stand in the file. */
    public Iterable<SqlStatement> unreplaced() {
        return () -> new Walk(false);
    }

    private SqlStatement replaced(SqlStatement statement) {
        if (placeholders.isEmpty()) {
            return statement;
        }
        String text = placeholders.get().substitute(statement, file).text();
        return new SqlStatement(text, statement.start(), statement.head(), statement.data());
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
