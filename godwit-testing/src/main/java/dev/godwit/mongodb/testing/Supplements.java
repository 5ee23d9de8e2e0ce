package dev.godwit.mongodb.testing;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What mongo-java-server does not answer by itself:
 *
 * <ul>
 *   <li>{@code hello} with sessions and the name of a replica set, as {@link Deployment} says;
 *   <li>{@code commitTransaction} and {@code abortTransaction}, which change nothing;
 *   <li>{@code collMod}, which keeps validators and takes everything else without doing it; {@code create} and {@code listCollections} with
 *       validators ({@link KeptOptions}), {@code listCollections} also with its filter on {@code name};
 *   <li>{@code $jsonSchema} and all of {@code $type} in queries ({@link QueryWords}).
 * </ul>
 */
final class Supplements {

    private static final Set<String> GREETINGS = Set.of("hello", "isMaster", "ismaster");
    private static final Document OK = new Document("ok", 1.0);
    /** MongoDB 5.0, the newest that the look-alike comes near to. */
    private static final int WIRE_VERSION = 13;

    private final Deployment deployment;
    private final MongoBackend memory;
    private final WritesByKey byKey;
    private final KeptOptions options = new KeptOptions();
    private final ObjectId electionId = new ObjectId();

    Supplements(Deployment deployment, MongoBackend memory) {
        this.deployment = deployment;
        this.memory = memory;
        this.byKey = new WritesByKey(memory);
    }

    static boolean isGreeting(String command) {
        return GREETINGS.contains(command);
    }

    Document greeting(Channel channel) {
        Document greeting = memory.handleCommand(channel, "admin", "ismaster", new Document("ismaster", 1));
        greeting.put("maxWireVersion", WIRE_VERSION);
        greeting.put("helloOk", true);
        greeting.put("isWritablePrimary", true);
        if (deployment.hasSessions()) {
            greeting.put("logicalSessionTimeoutMinutes", 30);
        }
        if (deployment.hasTransactions()) {
            String me = address(channel);
            greeting.put("setName", "lookalike");
            greeting.put("setVersion", 1);
            greeting.put("electionId", electionId);
            greeting.put("secondary", false);
            greeting.put("hosts", List.of(me));
            greeting.put("primary", me);
            greeting.put("me", me);
        }
        return greeting;
    }

    private static String address(Channel channel) {
        InetSocketAddress address = (InetSocketAddress) channel.localAddress();
        return address.getHostString() + ":" + address.getPort();
    }

    Document answer(MongoMessage message, String name) {
        String database = message.getDatabaseName();
        Document command = message.getDocument();
        if (command.containsKey("autocommit") && !deployment.hasTransactions()) {
            throw new MongoServerError(
                    20, "IllegalOperation", "Transaction numbers are only allowed on a replica set member or mongos");
        }
        return switch (name) {
            case "commitTransaction", "abortTransaction", "killSessions", "endSessions" -> OK.clone();
            case "collMod" -> modify(database, command);
            case "update" -> update(message);
            case "listCollections" -> withOptions(database, command, memory.handleMessage(message));
            default -> {
                if (!name.equals("create")) {
                    command.replaceAll((key, value) -> QueryWords.written(value));
                }
                Document answer = memory.handleMessage(message);
                keepOptions(name, database, command);
                yield answer;
            }
        };
    }

    /** One at a time, so that nothing comes between looking and writing. */
    private synchronized Document update(MongoMessage message) {
        Document command = message.getDocument();
        command.replaceAll((key, value) -> key.equals("updates") ? QueryWords.written(value) : value);
        byKey.shorten(message.getDatabaseName(), command);
        return memory.handleMessage(message);
    }

    private void keepOptions(String name, String database, Document command) {
        switch (name) {
            case "create" -> options.created(database, command);
            case "drop" -> options.dropped(database, String.valueOf(command.get(name)));
            case "dropDatabase" -> options.databaseDropped(database);
            case "renameCollection" ->
                options.renamed(String.valueOf(command.get(name)), String.valueOf(command.get("to")));
            default -> {}
        }
    }

    private Document modify(String database, Document command) {
        String collection = String.valueOf(command.get("collMod"));
        if (memory.resolveDatabase(database).resolveCollection(collection, false) == null) {
            throw new MongoServerError(26, "NamespaceNotFound", "ns does not exist: " + database + "." + collection);
        }
        options.modified(database, command);
        return OK.clone();
    }

    private Document withOptions(String database, Document command, Document answer) {
        Document cursor = (Document) Objects.requireNonNull(answer.get("cursor"));
        Object wanted = command.get("filter") instanceof Document filter ? filter.get("name") : null;
        Collection<?> all = (Collection<?>) Objects.requireNonNull(cursor.get("firstBatch"));
        List<Document> shown = all.stream()
                .map(Document.class::cast)
                .filter(collection -> wanted == null || wanted.equals(collection.get("name")))
                .toList();
        shown.forEach(
                collection -> collection.put("options", options.of(database, String.valueOf(collection.get("name")))));
        cursor.put("firstBatch", shown);
        return answer;
    }
}
