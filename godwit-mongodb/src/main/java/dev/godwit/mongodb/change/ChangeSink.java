package dev.godwit.mongodb.change;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoDatabase;

/** Where that goes what a migration asks for: a database, or a recording of what would be done. For one thread. */
public interface ChangeSink {

    /**
     * Makes a change.
     *
     * @throws dev.godwit.error.GodwitException when it cannot be made
     */
    void change(DocumentChange change);

    /** The database itself, for what has no word. */
    MongoDatabase database();

    /** The session that everything on the database is sent with. */
    ClientSession session();
}
