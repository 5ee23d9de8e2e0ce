package dev.godwit.compare;

import dev.godwit.dialect.Introspection;
import dev.godwit.schema.Schema;
import dev.godwit.target.Target;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;

/**
 * A structure, and the database that has it while this is open.
 *
 * @param found what it is
 * @param renamed what its source says was renamed
 * @param rows the database whose rows changes of it would touch
 * @param connection leads there; empty where there is none
 * @param closing what is closed with it, in this order
 */
record Structure(
        Introspection found,
        List<RenameHint> renamed,
        Target rows,
        Optional<Connection> connection,
        List<AutoCloseable> closing)
        implements AutoCloseable {

    static Structure empty(Target rows) {
        return new Structure(
                new Introspection(Schema.empty(), List.of()), List.of(), rows, Optional.empty(), List.of());
    }

    /** The same with what its source says was renamed. */
    Structure renaming(List<RenameHint> hints) {
        return new Structure(found, hints, rows, connection, closing);
    }

    Schema schema() {
        return found.schema();
    }

    @Override
    public void close() {
        for (AutoCloseable one : closing) {
            try {
                one.close();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
