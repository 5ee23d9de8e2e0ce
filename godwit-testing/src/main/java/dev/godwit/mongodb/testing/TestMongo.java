package dev.godwit.mongodb.testing;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.BsonInt32;

/**
 * A database for one test. {@link #any()} is on the server that {@code GODWIT_TEST_MONGODB_URI} names, where it is set, and on a look-alike
 * in this process otherwise; {@link #lookAlike} always on a look-alike, for tests that look at what is sent or that need faults. A
 * look-alike listens on a port, so that other processes can be its clients too.
 *
 * <p>A look-alike is not MongoDB: what is shown on it is shown for the commands that it has.
 */
public final class TestMongo implements AutoCloseable {

    private static final String REAL = "GODWIT_TEST_MONGODB_URI";

    private final Optional<Running> running;
    private final String uri;
    private final MongoClient client;
    private final String database =
            "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    private record Running(MongoServer server, LookAlike backend) {}

    private TestMongo(Optional<Running> running, String server) {
        this.running = running;
        this.uri = server;
        this.client = MongoClients.create(server);
    }

    /** The real server if there is one, else a standalone look-alike. */
    public static TestMongo any() {
        String real = System.getenv(REAL);
        return real == null || real.isBlank()
                ? lookAlike(Deployment.STANDALONE)
                : new TestMongo(Optional.empty(), real);
    }

    /** A look-alike. */
    public static TestMongo lookAlike(Deployment deployment) {
        LookAlike backend = new LookAlike(deployment);
        MongoServer server = new MongoServer(backend);
        String address = server.bindAndGetConnectionString();
        String uri = deployment.hasTransactions() ? address + "/?replicaSet=lookalike" : address;
        return new TestMongo(Optional.of(new Running(server, backend)), uri);
    }

    /** Whether it is a real server. */
    public boolean isReal() {
        return running.isEmpty();
    }

    /** Where the database is, for other clients. */
    public String uri() {
        ConnectionString whole = new ConnectionString(uri);
        String text = whole.getConnectionString();
        int options = text.indexOf('?');
        String server = (options < 0 ? text : text.substring(0, options)).replaceAll("(?<=[^/])/[^/]*$", "");
        return server + "/" + database + (options < 0 ? "" : text.substring(options));
    }

    /** A client of the server. */
    public MongoClient client() {
        return client;
    }

    /** The test's own database. */
    public MongoDatabase database() {
        return client.getDatabase(database);
    }

    /** The commands that arrived for the test's database or for {@code admin}, oldest first; only on a look-alike. */
    public List<SentCommand> sent() {
        return backend().sent().stream()
                .filter(command -> command.database().equals(database)
                        || (command.database().equals("admin")
                                && !command.name().equals("endSessions")))
                .toList();
    }

    /** The same as texts, without what the driver adds. */
    public List<String> sentTexts() {
        return sent().stream().map(SentCommand::text).toList();
    }

    /** Forgets what arrived so far. */
    public void forgetSent() {
        backend().sent().clear();
    }

    /** Stops writing down what arrives: for tests with millions of documents. */
    public void recordNothing() {
        running.ifPresent(lookAlike -> lookAlike.backend().recording(false));
    }

    /** Something that goes wrong once, with the next command that it is for; only on a look-alike. */
    public void plan(Fault fault) {
        backend().faults().plan(fault);
    }

    /** Takes back what was planned and has not happened. */
    public void forgetFaults() {
        backend().faults().forget();
    }

    /** All documents of a collection, by {@code _id}. */
    public List<BsonDocument> documents(String collection) {
        return database()
                .getCollection(collection, BsonDocument.class)
                .find()
                .sort(new BsonDocument("_id", new BsonInt32(1)))
                .into(new ArrayList<>());
    }

    /** Puts a document, in Extended JSON, into a collection. */
    public void insert(String collection, String... documents) {
        for (String document : documents) {
            database().getCollection(collection, BsonDocument.class).insertOne(BsonDocument.parse(document));
        }
    }

    private LookAlike backend() {
        return running.orElseThrow(() -> new IllegalStateException("not on a real server"))
                .backend();
    }

    @Override
    public void close() {
        if (isReal()) {
            database().drop();
        }
        client.close();
        running.ifPresent(lookAlike -> lookAlike.server().shutdownNow());
    }
}
