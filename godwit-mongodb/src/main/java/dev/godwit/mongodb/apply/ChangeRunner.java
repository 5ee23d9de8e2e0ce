package dev.godwit.mongodb.apply;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoDatabase;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.mongodb.backfill.Backfill;
import dev.godwit.mongodb.backfill.BackfillContext;
import dev.godwit.mongodb.change.ChangeSink;
import dev.godwit.mongodb.change.DocumentChange;
import dev.godwit.mongodb.change.DocumentChange.Restructure;
import dev.godwit.mongodb.change.Mistakes;
import dev.godwit.mongodb.command.CommandReply;
import java.util.HashSet;
import java.util.Set;
import org.bson.BsonDocument;

/**
 * Makes changes in a database, one after the other. Each restructuring has a checkpoint by the names of the migration and of the collection
 * and by what it is for, the same on the way there and back. Commands that fail as a whole are the driver's exceptions. For one thread.
 */
public final class ChangeRunner implements ChangeSink {

    private final BackfillContext context;
    private final String migration;
    private final String direction;
    private final Obstacles obstacles;
    private final Set<String> names = new HashSet<>();

    /**
     * Will make the changes of a migration.
     *
     * @param migration what tells it from others; checkpoints are named {@code migration/collection/what}
     * @param direction {@code up} or {@code down}
     */
    public ChangeRunner(BackfillContext context, String migration, String direction) {
        this.context = context;
        this.migration = migration;
        this.direction = direction;
        this.obstacles = new Obstacles(context);
    }

    @Override
    public void change(DocumentChange change) {
        obstacles.check(change);
        if (change instanceof Restructure restructure) {
            new Backfill(context, restructure).run(name(restructure), direction);
        } else {
            change.commands().forEach(command -> send(change, command));
        }
    }

    private String name(Restructure change) {
        String name = migration + "/" + change.collection() + "/" + change.what();
        if (!names.add(name)) {
            throw Mistakes.malformed(
                    "Two restructurings of " + change.collection() + " are called \"" + change.what() + "\".",
                    "Give each its own words, by which its checkpoint is found again.");
        }
        return name;
    }

    private void send(DocumentChange change, BsonDocument command) {
        BsonDocument answer = database().runCommand(session(), command, BsonDocument.class);
        new CommandReply(answer).failure().ifPresent(failure -> {
            throw GodwitException.of(
                            ErrorCode.MIGRATION_FAILED,
                            "The server refused to " + change.text() + ": " + failure.message() + " (" + failure.code()
                                    + ").")
                    .state(
                            session().hasActiveTransaction()
                                    ? "The transaction is undone."
                                    : "Documents that it came to before are changed.")
                    .hint("Mend what it complains of, and run again.")
                    .build();
        });
    }

    @Override
    public MongoDatabase database() {
        return context.database();
    }

    @Override
    public ClientSession session() {
        return context.session();
    }
}
