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
 * @param declared what else its source says; all but its structure
 * @param rows the database whose rows changes of it would touch
 * @param connection leads there; empty where there is none
 * @param closing what is closed with it, in this order
 */
record Structure(
        Introspection found,
        List<RenameHint> renamed,
        Declaration declared,
        Target rows,
        Optional<Connection> connection,
        List<AutoCloseable> closing)
        implements AutoCloseable {

    static Structure empty(Target rows) {
        return new Structure(
                new Introspection(Schema.empty(), List.of()),
                List.of(),
                Declaration.complete(Schema.empty()),
                rows,
                Optional.empty(),
                List.of());
    }

    /** The same with what its source says was renamed. */
    Structure renaming(List<RenameHint> hints) {
        return new Structure(found, hints, declared, rows, connection, closing);
    }

    /** The same with what its source says besides. */
    Structure declaring(Declaration declaration) {
        return new Structure(found, renamed, declaration, rows, connection, closing);
    }

    /** Another structure for the same database, which is closed with this one. */
    Structure as(Schema other) {
        return new Structure(new Introspection(other, found.unread()), renamed, declared, rows, connection, List.of());
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
