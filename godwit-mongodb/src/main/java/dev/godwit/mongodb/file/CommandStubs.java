package dev.godwit.mongodb.file;

import dev.godwit.source.layout.Stub;

/** What new files for MongoDB begin with. */
public final class CommandStubs {

    /** A migration of commands. */
    public static final Stub JSON = new Stub("the stub", """
            {
              "up": [
              ],
              "down": [
              ]
            }
            """);

    /** A seed of commands. */
    public static final Stub JSON_SEED = new Stub("the stub", """
            {
              "up": [
              ]
            }
            """);

    /** A migration in Java. */
    public static final Stub JAVA = new Stub("the stub", """
            import com.mongodb.client.ClientSession;
            import com.mongodb.client.MongoDatabase;
            import dev.godwit.mongodb.MongoMigration;

            public class ${class} implements MongoMigration {

                @Override
                public void up(MongoDatabase db, ClientSession session) {
                    // ${name}: write the way forward here. Hand the session to each call.
                }

                @Override
                public void down(MongoDatabase db, ClientSession session) {
                    // Write the way back here.
                }
            }
            """);

    /** A seed in Java. */
    public static final Stub JAVA_SEED = new Stub("the stub", """
            import com.mongodb.client.ClientSession;
            import com.mongodb.client.MongoDatabase;
            import dev.godwit.mongodb.MongoMigration;

            public class ${class} implements MongoMigration {

                @Override
                public void up(MongoDatabase db, ClientSession session) {
                    // Data that may be loaded any number of times: replace with upsert, or delete before you insert.
                }
            }
            """);

    private CommandStubs() {}
}
