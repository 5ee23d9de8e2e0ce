package dev.godwit.mongodb.run;

import com.mongodb.client.MongoDatabase;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.migration.Direction;
import dev.godwit.mongodb.MongoMigration;
import dev.godwit.sql.Position;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.StatementHead;
import java.util.List;
import java.util.Optional;

/** A migration in Java that speaks to the driver by itself: what it sends is known to nobody before it runs. */
record ProgramUnit(String file, MongoMigration migration, Direction direction) implements Unit {

    @Override
    public SqlStatement statement() {
        String method = direction == Direction.UP ? "up" : "down";
        String text = "// " + migration.getClass().getSimpleName() + "." + method + "(db, session)";
        return new SqlStatement(text, new Position(1, 1, 0), new StatementHead(List.of()), Optional.empty());
    }

    @Override
    public boolean transactional() {
        return migration.inTransaction();
    }

    @Override
    public void run(Doing doing) throws Exception {
        try {
            if (direction == Direction.UP) {
                migration.up(doing.database(), doing.session(), doing.client());
            } else {
                migration.down(doing.database(), doing.session(), doing.client());
            }
        } catch (LinkageError | AssertionError | StackOverflowError e) {
            throw GodwitException.of(ErrorCode.MIGRATION_FAILED, String.valueOf(e))
                    .cause(e)
                    .build();
        }
    }

    @Override
    public Settling settling(MongoDatabase database) {
        return Settling.UNKNOWN;
    }

    @Override
    public Optional<String> remains(Exception failure) {
        return Optional.of("what it sent before it failed stays, so look at that yourself");
    }
}
