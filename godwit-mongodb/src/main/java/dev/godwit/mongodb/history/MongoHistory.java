package dev.godwit.mongodb.history;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.godwit.history.AppliedText;
import dev.godwit.history.Author;
import dev.godwit.history.History;
import dev.godwit.history.HistoryRow;
import dev.godwit.history.HistorySql;
import dev.godwit.history.HistoryTables;
import dev.godwit.history.HistoryWrite;
import dev.godwit.history.RowKind;
import dev.godwit.history.RowState;
import dev.godwit.history.StoredScript;
import dev.godwit.migration.Version;
import dev.godwit.report.HistoryEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.bson.Document;

/**
 * The history in two collections: one document for each migration that is applied, and one for each event. Read from the primary, written to
 * the majority.
 */
public final class MongoHistory {

    private static final String FORMAT = "format ";

    private final MongoCollection<Document> rows;
    private final MongoCollection<Document> events;
    private final HistoryTables names;
    private final RowDocument row;
    private final EventDocument event;

    /**
     * The history in these collections.
     *
     * @param replicated whether the deployment has more than one member, perhaps: then reads ask for what the majority has
     */
    public MongoHistory(MongoDatabase database, boolean replicated, HistoryTables names, Author author) {
        this.rows = collection(database, names.history(), replicated);
        this.events = collection(database, names.event(), replicated);
        this.names = names;
        this.row = new RowDocument(author);
        this.event = new EventDocument(author);
    }

    /** A collection of Godwit's own. */
    public static MongoCollection<Document> collection(MongoDatabase database, String name, boolean replicated) {
        MongoCollection<Document> own = database.getCollection(name).withReadPreference(ReadPreference.primary());
        return replicated
                ? own.withReadConcern(ReadConcern.MAJORITY).withWriteConcern(WriteConcern.MAJORITY)
                : own.withWriteConcern(WriteConcern.ACKNOWLEDGED);
    }

    /** The names of the collections. */
    public HistoryTables names() {
        return names;
    }

    /** All rows in the order of application; {@link History#none()} where nothing was ever written. */
    public History read() {
        Optional<Document> created =
                Optional.ofNullable(events.find(new Document("kind", "created")).first());
        if (created.isEmpty()) {
            return History.none();
        }
        checkFormat(String.valueOf(created.get().getString("detail")));
        List<HistoryRow> all = new ArrayList<>();
        rows.find()
                .projection(new Document("up", 0).append("down", 0))
                .sort(new Document("seq", 1))
                .forEach(document -> all.add(row.read(document)));
        return new History(true, all);
    }

    private static void checkFormat(String detail) {
        boolean known = detail.startsWith(FORMAT)
                && detail.substring(FORMAT.length()).matches("\\d{1,6}")
                && Integer.parseInt(detail.substring(FORMAT.length())) <= HistorySql.FORMAT;
        if (!known) {
            throw RowDocument.newer("The history was written by a newer Godwit (its " + detail
                    + ", this release knows up to format " + HistorySql.FORMAT + ").");
        }
    }

    /** Notes the format, where nothing was ever written. Returns whether that was so. */
    public boolean create(Instant at) {
        if (events.find(new Document("kind", "created")).first() != null) {
            return false;
        }
        events.insertOne(event.of(
                1,
                new HistoryWrite.Event(
                        "created",
                        Optional.empty(),
                        "",
                        OptionalInt.empty(),
                        "",
                        at,
                        OptionalLong.empty(),
                        FORMAT + HistorySql.FORMAT)));
        return true;
    }

    /** The texts of one applied migration. */
    public AppliedText texts(Version version) {
        Document found = rows.find(id(version))
                .projection(new Document("up", 1).append("down", 1))
                .first();
        if (found == null) {
            return new AppliedText(Optional.empty(), Optional.empty());
        }
        String name = "history of " + version;
        return new AppliedText(
                Optional.ofNullable(found.getString("up")),
                Optional.ofNullable(found.getString("down")).map(text -> StoredScript.read(name, text)));
    }

    /** All events, oldest first. */
    public List<HistoryEvent> events() {
        List<HistoryEvent> all = new ArrayList<>();
        events.find().sort(new Document("_id", 1)).forEach(document -> all.add(EventDocument.read(document)));
        return all;
    }

    /**
     * Writes, one after the other.
     *
     * @throws LostLock where a row is not there any more: only another run can have taken it away
     */
    public void write(ClientSession session, List<HistoryWrite> writes) {
        for (HistoryWrite write : writes) {
            write(session, write);
        }
    }

    private void write(ClientSession session, HistoryWrite write) {
        if (write instanceof HistoryWrite.Insert insert) {
            rows.insertOne(session, row.inserted(insert));
        } else if (write instanceof HistoryWrite.Delete delete) {
            rows.deleteOne(session, id(delete.version()));
        } else if (write instanceof HistoryWrite.Event it) {
            events.insertOne(session, event.of(nextEvent(session), it));
        } else if (write instanceof HistoryWrite.Journal at) {
            set(session, at.version(), row.progress(at.state(), at.mark()));
        } else if (write instanceof HistoryWrite.Failed failed) {
            Document progress = row.progress(failed.state(), failed.mark());
            set(session, failed.version(), progress.append("error", failed.error()));
        } else if (write instanceof HistoryWrite.Finish finish) {
            set(session, finish.migration().version(), row.finished(finish));
        } else {
            writeMore(session, write);
        }
    }

    private void writeMore(ClientSession session, HistoryWrite write) {
        if (write instanceof HistoryWrite.Resumed resumed) {
            Document progress = row.progress(RowState.RUNNING, resumed.mark());
            progress.putAll(row.texts(resumed.migration()));
            set(session, resumed.migration().version(), progress);
        } else if (write instanceof HistoryWrite.Undoing undoing) {
            Document progress = row.progress(RowState.UNDOING, undoing.mark());
            progress.append("down", StoredScript.write(undoing.down()).orElse(null));
            set(session, undoing.version(), progress);
        } else if (write instanceof HistoryWrite.Accept accept) {
            Document applied = row.applied();
            applied.putAll(row.texts(accept.migration()));
            set(session, accept.migration().version(), applied);
        } else if (write instanceof HistoryWrite.MarkApplied mark) {
            set(session, mark.version(), row.applied());
        } else if (write instanceof HistoryWrite.SpeakOfItselfAlone alone) {
            set(session, alone.version(), new Document("kind", RowKind.MARKED.text()));
        } else {
            throw new IllegalStateException("Nobody told how to write " + write + ".");
        }
    }

    private void set(ClientSession session, Version version, Document fields) {
        if (rows.updateOne(session, id(version), new Document("$set", fields)).getMatchedCount() == 0) {
            throw new LostLock();
        }
    }

    /** The run that has the lock is the only one that writes. */
    private long nextEvent(ClientSession session) {
        Document last = events.find(session)
                .projection(new Document("_id", 1))
                .sort(new Document("_id", -1))
                .first();
        return last == null ? 1 : last.get("_id", Number.class).longValue() + 1;
    }

    private static Document id(Version version) {
        return new Document("_id", version.text());
    }
}
