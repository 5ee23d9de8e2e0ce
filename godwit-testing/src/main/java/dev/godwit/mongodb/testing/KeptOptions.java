package dev.godwit.mongodb.testing;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The options of collections, which mongo-java-server does not keep: given by {@code create} and {@code collMod}, shown by {@code
 * listCollections}. They are shown and not obeyed: no write is refused by a validator. Thread-safe.
 */
final class KeptOptions {

    private static final List<String> VALIDATION = List.of("validator", "validationLevel", "validationAction");

    private final Map<String, Document> byNamespace = new ConcurrentHashMap<>();

    void created(String database, Document command) {
        String collection = String.valueOf(command.get("create"));
        byNamespace.put(database + "." + collection, validationOf(command));
    }

    /** As the manual has it for {@code collMod}: what is not named stays, an empty validator takes it away. */
    void modified(String database, Document command) {
        Document options =
                byNamespace.computeIfAbsent(database + "." + command.get("collMod"), namespace -> new Document());
        validationOf(command).forEach(options::put);
        if (options.get("validator") instanceof Document validator && validator.isEmpty()) {
            options.remove("validator");
        }
    }

    void dropped(String database, String collection) {
        byNamespace.remove(database + "." + collection);
    }

    void databaseDropped(String database) {
        byNamespace.keySet().removeIf(namespace -> namespace.startsWith(database + "."));
    }

    void renamed(String from, String to) {
        Document options = byNamespace.remove(from);
        if (options != null) {
            byNamespace.put(to, options);
        }
    }

    Document of(String database, String collection) {
        return byNamespace.getOrDefault(database + "." + collection, new Document());
    }

    private static Document validationOf(Document command) {
        Document options = new Document();
        for (String key : VALIDATION) {
            options.putIfNotNull(key, command.get(key));
        }
        return options;
    }
}
