package dev.godwit.compare;

import dev.godwit.dialect.Introspection;
import dev.godwit.schema.Schema;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;

/**
 * A structure, and the database that has it while this is open.
 *
 * @param found what it is
 * @param connection leads there; empty where there is none
 * @param closing what is closed with it, in this order
 */
record Structure(Introspection found, Optional<Connection> connection, List<AutoCloseable> closing)
        implements AutoCloseable {

    static Structure empty() {
        return new Structure(new Introspection(Schema.empty(), List.of()), Optional.empty(), List.of());
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
