package dev.godwit.mongodb;

import dev.godwit.Godwit;
import dev.godwit.GodwitBuilder;
import dev.godwit.mongodb.run.MongoConnector;
import dev.godwit.mongodb.target.MongoUrl;

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
}
