package dev.godwit.mongodb;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.godwit.Godwit;
import dev.godwit.GodwitBuilder;
import dev.godwit.history.ForeignRow;
import dev.godwit.history.HistoryTables;
import dev.godwit.mongodb.adopt.MigrateMongoChangelog;
import dev.godwit.mongodb.backfill.CollectionCheckpoints;
import dev.godwit.mongodb.run.MongoConnector;
import dev.godwit.mongodb.structure.CollectionStructure;
import dev.godwit.mongodb.structure.StructureReader;
import dev.godwit.mongodb.target.Clients;
import dev.godwit.mongodb.target.MongoErrors;
import dev.godwit.mongodb.target.MongoUrl;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Migrations of MongoDB databases: the entry point of this module.
 *
 * <pre>{@code
 * Mongodb.url("mongodb://localhost/shop").locations(Path.of("."), List.of("migrations")).build().migrate();
 * }</pre>
 */
public final class Mongodb {

    private Mongodb() {}

    /** Whether this is a URL of MongoDB. */
    public static boolean isUrl(String url) {
        return MongoUrl.isOne(url);
    }

    /**
     * Starts a configuration for the database of a URL. Everything works as for an SQL database, but for what needs its structure
     * ({@code verify}, {@code diff} and the like).
     *
     * @param url {@code mongodb://user:password@host:port/database?options} or {@code mongodb+srv://…}; it names a database
     */
    public static GodwitBuilder url(String url) {
        return Godwit.target((user, password, owner) -> new MongoConnector(MongoUrl.parse(url, user, password), owner));
    }

    /**
     * What the collections of a database ask of their documents, and how they find them; without Godwit's own.
     *
     * @param historyTable the name of the history's collection
     * @throws dev.godwit.error.GodwitException where the database cannot be read
     */
    public static List<CollectionStructure> collections(
            String url, Optional<String> user, Optional<String> password, String historyTable) {
        HistoryTables own = new HistoryTables("", historyTable);
        Set<String> leftOut = Set.of(own.history(), own.event(), own.lock(), CollectionCheckpoints.DEFAULT_NAME);
        return reading(url, user, password, database -> new StructureReader(database, leftOut).read());
    }

    /**
     * What migrate-mongo applied to a database, in the order of application; see {@link Godwit#adopt}.
     *
     * @param collection where it keeps its history: {@code changelog}, if it was not told otherwise
     * @throws dev.godwit.error.GodwitException where there is none, or the database cannot be read
     */
    public static List<ForeignRow> migrateMongo(
            String url, Optional<String> user, Optional<String> password, String collection) {
        return reading(url, user, password, database -> new MigrateMongoChangelog(database, collection).read());
    }

    private static <T> T reading(
            String url, Optional<String> user, Optional<String> password, Function<MongoDatabase, T> work) {
        MongoUrl there = MongoUrl.parse(url, user, password);
        try (MongoClient client = Clients.of(there, "reading")) {
            return work.apply(client.getDatabase(there.database()));
        } catch (MongoException e) {
            throw MongoErrors.explain(e).scrubbed(there::scrub);
        }
    }
}
