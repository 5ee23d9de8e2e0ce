package dev.godwit.run;

import dev.godwit.dialect.StatementFailure;
import dev.godwit.plan.ScriptPart;
import dev.godwit.sql.SqlStatement;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;

/** Several scripts as one. Knows of a statement that it handed out lately which of them it came from. Not thread-safe. */
final class Chain implements Iterable<SqlStatement>, AutoCloseable {

    /** More than any sender has on its way. */
    private static final int REMEMBERED = 1024;

    private final List<ScriptPart> parts;
    private final Deque<Given> given = new ArrayDeque<>();
    private int part = -1;

    /**
     * These, closed with it.
     *
     * @param parts in order
     */
    Chain(List<ScriptPart> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Two equal statements of two files are told apart by identity; a statement that nobody holds any more can be forgotten. */
    private record Given(WeakReference<SqlStatement> statement, int part) {}

    /** The number of the script that a failed statement came from; empty where no statement of a script failed. */
    OptionalInt number(StatementFailure failure) {
        Optional<SqlStatement> failed = failure.statement();
        return failed.isEmpty()
                ? OptionalInt.empty()
                : given.stream()
                        .filter(one -> one.statement().refersTo(failed.get()))
                        .mapToInt(Given::part)
                        .findFirst();
    }

    /** The script that a failed statement came from, or all where that is not known. */
    List<ScriptPart> origin(StatementFailure failure) {
        OptionalInt number = number(failure);
        return number.isPresent() ? List.of(parts.get(number.getAsInt())) : parts;
    }

    private SqlStatement remember(SqlStatement statement, int part) {
        if (given.size() == REMEMBERED) {
            given.removeFirst();
        }
        given.addLast(new Given(new WeakReference<>(statement), part));
        return statement;
    }

    /** The number of the script that is being read. */
    int current() {
        return part;
    }

    /** The script that is being read. */
    List<ScriptPart> now() {
        return List.of(parts.get(part));
    }

    private Iterator<SqlStatement> begin() {
        part = -1;
        return Collections.emptyIterator();
    }

    @Override
    public Iterator<SqlStatement> iterator() {
        return new Iterator<>() {
            private Iterator<SqlStatement> current = begin();

            @Override
            public boolean hasNext() {
                while (!current.hasNext() && part + 1 < parts.size()) {
                    current = parts.get(++part).iterator();
                }
                return current.hasNext();
            }

            @Override
            public SqlStatement next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return remember(current.next(), part);
            }
        };
    }

    @Override
    public void close() {
        parts.forEach(ScriptPart::close);
    }
}
