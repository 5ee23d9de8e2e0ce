package dev.godwit.mongodb.testing;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoSilentServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * mongo-java-server's backend in memory, with what these tests need beyond it: it writes down every command, shows faults when told to, and
 * answers what it lacks (see {@link Supplements}). Thread-safe.
 */
final class LookAlike implements MongoBackend {

    private final MongoBackend memory = new MemoryBackend();
    private final Supplements supplements;
    private final Faults faults = new Faults();
    private final List<SentCommand> sent = new CopyOnWriteArrayList<>();
    private volatile boolean recording = true;

    LookAlike(Deployment deployment) {
        this.supplements = new Supplements(deployment, memory);
    }

    List<SentCommand> sent() {
        return sent;
    }

    Faults faults() {
        return faults;
    }

    void recording(boolean on) {
        recording = on;
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        Document command = message.getDocument();
        String name = command.keySet().iterator().next();
        if (Supplements.isGreeting(name)) {
            return supplements.greeting(message.getChannel());
        }
        SentCommand arrived = new SentCommand(message.getDatabaseName(), Converted.toDriver(command));
        if (recording) {
            sent.add(arrived);
        }
        Fault fault = faults.due(arrived).orElse(null);
        if (fault instanceof Fault.Refused refused) {
            throw new MongoServerError(refused.code(), refused.codeName(), refused.message());
        } else if (fault instanceof Fault.ConnectionLost) {
            throw cut(message.getChannel());
        } else if (fault instanceof Fault.Feigned feigned) {
            return new Document("ok", 1.0).append("n", feigned.documents()).append("nModified", feigned.documents());
        } else if (fault instanceof Fault.Delayed delayed) {
            sleep(delayed);
        } else if (fault instanceof Fault.Preceded preceded) {
            preceded.event().run();
        } else if (fault instanceof Fault.HalfDone half) {
            half.event().run();
            command.put("updates", firstHalf((Collection<?>) Objects.requireNonNull(command.get("updates"))));
        }
        Document answer = supplements.answer(message, name);
        if (fault instanceof Fault.AnswerLost || fault instanceof Fault.HalfDone) {
            throw cut(message.getChannel());
        }
        return answer;
    }

    private static List<?> firstHalf(Collection<?> writes) {
        return new ArrayList<>(writes).subList(0, writes.size() / 2);
    }

    private static RuntimeException cut(Channel channel) {
        channel.close().awaitUninterruptibly(0);
        return new MongoSilentServerException("The connection was cut.");
    }

    private static void sleep(Fault.Delayed delayed) {
        try {
            Thread.sleep(delayed.time().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return Supplements.isGreeting(command)
                ? supplements.greeting(channel)
                : memory.handleCommand(channel, database, command, query);
    }

    @Override
    public void handleClose(Channel channel) {
        memory.handleClose(channel);
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return memory.handleQuery(query);
    }

    @Override
    public void dropDatabase(String database) {
        memory.dropDatabase(database);
    }

    @Override
    public Collection<Document> getCurrentOperations(MongoQuery query) {
        return memory.getCurrentOperations(query);
    }

    @Override
    public Document getServerStatus() {
        return memory.getServerStatus();
    }

    @Override
    public void close() {
        memory.close();
    }

    @Override
    public void closeCursors(List<Long> cursors) {
        memory.closeCursors(cursors);
    }

    @Override
    public Clock getClock() {
        return memory.getClock();
    }

    @Override
    public void enableOplog() {
        memory.enableOplog();
    }

    @Override
    public void disableOplog() {
        memory.disableOplog();
    }

    @Override
    public MongoDatabase resolveDatabase(String database) {
        return memory.resolveDatabase(database);
    }

    @Override
    public MongoBackend version(MongoVersion version) {
        memory.version(version);
        return this;
    }
}
