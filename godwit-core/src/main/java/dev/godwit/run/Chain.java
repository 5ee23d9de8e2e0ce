package dev.godwit.run;

import dev.godwit.sql.SqlStatement;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Several scripts as one.
 *
 * @param parts in order
 */
record Chain(List<? extends Iterable<SqlStatement>> parts) implements Iterable<SqlStatement> {

    @Override
    public Iterator<SqlStatement> iterator() {
        Iterator<? extends Iterable<SqlStatement>> rest = parts.iterator();
        return new Iterator<>() {
            private Iterator<SqlStatement> current = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                while (!current.hasNext() && rest.hasNext()) {
                    current = rest.next().iterator();
                }
                return current.hasNext();
            }

            @Override
            public SqlStatement next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return current.next();
            }
        };
    }
}
