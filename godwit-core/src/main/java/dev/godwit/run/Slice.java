package dev.godwit.run;

import dev.godwit.sql.SqlStatement;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * A stretch of a script's statements.
 *
 * @param all the whole script
 * @param from 0-based first statement
 * @param to 0-based end, exclusive
 */
record Slice(Iterable<SqlStatement> all, int from, int to) implements Iterable<SqlStatement> {

    @Override
    public Iterator<SqlStatement> iterator() {
        Iterator<SqlStatement> source = all.iterator();
        for (int i = 0; i < from && source.hasNext(); i++) {
            source.next();
        }
        return new Iterator<>() {
            private int left = to - from;

            @Override
            public boolean hasNext() {
                return left > 0 && source.hasNext();
            }

            @Override
            public SqlStatement next() {
                if (left <= 0) {
                    throw new NoSuchElementException();
                }
                left--;
                return source.next();
            }
        };
    }
}
