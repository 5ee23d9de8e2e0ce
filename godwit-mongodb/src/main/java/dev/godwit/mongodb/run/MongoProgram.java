package dev.godwit.mongodb.run;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoDatabase;
import dev.godwit.migration.Direction;
import dev.godwit.mongodb.DocumentChanges;
import dev.godwit.mongodb.MongoMigration;
import dev.godwit.mongodb.ReversibleMongoMigration;
import dev.godwit.mongodb.change.ChangeSink;
import dev.godwit.program.CodeLine;

/**
 * One direction of a migration in Java.
 *
 * @param file how messages name its file
 */
record MongoProgram(String file, MongoMigration migration, Direction direction) {

    /** Whether it says its changes in words, so that they are known one by one. */
    boolean saysItsChanges() {
        return migration instanceof ReversibleMongoMigration && !overrides();
    }

    private boolean overrides() {
        String name = direction == Direction.UP ? "up" : "down";
        try {
            Class<?> declaring = migration
                    .getClass()
                    .getMethod(name, MongoDatabase.class, ClientSession.class)
                    .getDeclaringClass();
            return declaring != ReversibleMongoMigration.class;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Asks for its changes, one after the other.
     *
     * @param sink makes the changes, when the units are run
     * @throws Exception whatever the migration or a change throws
     */
    void ask(ChangeSink sink, UnitSink.Taker taker) throws Exception {
        ReversibleMongoMigration says = (ReversibleMongoMigration) migration;
        CodeLine line = new CodeLine(migration.getClass());
        DocumentChanges changes = new DocumentChanges(new UnitSink(line, sink, taker));
        if (direction == Direction.UP) {
            says.change(changes);
        } else {
            changes.undo(says::change);
        }
    }

    /** The line of its source that this came from; 0 where that is not known. */
    int line(Throwable thrown) {
        return new CodeLine(migration.getClass()).of(thrown);
    }

    /** The whole of one that speaks to the driver by itself. */
    Unit whole() {
        return new ProgramUnit(file, migration, direction);
    }
}
