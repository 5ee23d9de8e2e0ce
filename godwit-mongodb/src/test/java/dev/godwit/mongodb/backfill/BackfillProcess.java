package dev.godwit.mongodb.backfill;

import com.mongodb.ConnectionString;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.godwit.mongodb.change.DocumentChange.Restructure;
import dev.godwit.mongodb.change.Reshape;
import java.util.Objects;
import java.util.Optional;
import org.bson.BsonDocument;

/** A restructuring in a process of its own, which adds one to a counter in each document; it tells each batch. */
public final class BackfillProcess {

    /** What it prints when it has come to the end. */
    static final String DONE = "done";

    static final String NAME = "20260719120000_count/users/count";

    private BackfillProcess() {}

    /**
     * Runs.
     *
     * @param args the URI of the database, the size of a batch
     */
    public static void main(String[] args) {
        String uri = args[0];
        try (MongoClient client = MongoClients.create(uri);
                ClientSession session = client.startSession()) {
            MongoDatabase database =
                    client.getDatabase(Objects.requireNonNull(new ConnectionString(uri).getDatabase()));
            BackfillListener listener = new BackfillListener() {
                @Override
                public void progress(String text, long processed, long total) {
                    say(processed + "/" + total);
                }
            };
            BackfillContext context = new BackfillContext(
                    database, session, false, new CollectionCheckpoints(database), () -> false, listener);
            new Backfill(context, counting(Integer.parseInt(args[1]))).run(NAME, "up");
        }
        say(DONE);
    }

    /** Twice would show: nothing in a document tells that it was done. */
    private static Restructure counting(int batch) {
        Reshape up = new Reshape(
                new BsonDocument(),
                Optional.empty(),
                false,
                user -> user.append("counter", user.getInteger("counter") + 1));
        return new Restructure("users", "count", up, Optional.empty(), batch);
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
