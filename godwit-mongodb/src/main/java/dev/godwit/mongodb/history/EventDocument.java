package dev.godwit.mongodb.history;

import dev.godwit.history.Author;
import dev.godwit.history.HistoryWrite;
import dev.godwit.migration.Version;
import dev.godwit.report.HistoryEvent;
import java.util.Date;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.bson.Document;

/** An event as a document, and back. Its {@code _id} ascends. */
final class EventDocument {

    private final Author author;

    EventDocument(Author author) {
        this.author = author;
    }

    Document of(long id, HistoryWrite.Event event) {
        return new Document("_id", id)
                .append("kind", event.kind())
                .append("version", event.version().map(Version::text).orElse(null))
                .append("name", event.name())
                .append("batch", event.batch().isPresent() ? event.batch().getAsInt() : null)
                .append("checksum", event.checksum())
                .append("happenedAt", Date.from(event.at()))
                .append("doneBy", author.who())
                .append(
                        "durationMs",
                        event.durationMs().isPresent() ? event.durationMs().getAsLong() : null)
                .append("toolVersion", author.toolVersion())
                .append("detail", event.detail().isEmpty() ? null : event.detail());
    }

    static HistoryEvent read(Document document) {
        Integer batch = document.getInteger("batch");
        Number duration = document.get("durationMs", Number.class);
        return new HistoryEvent(
                document.get("_id", Number.class).longValue(),
                document.getString("kind"),
                Optional.ofNullable(document.getString("version")).map(Version::new),
                Optional.ofNullable(document.getString("name")).orElse(""),
                batch == null ? OptionalInt.empty() : OptionalInt.of(batch),
                document.getDate("happenedAt").toInstant(),
                Optional.ofNullable(document.getString("doneBy")).orElse(""),
                duration == null ? OptionalLong.empty() : OptionalLong.of(duration.longValue()),
                Optional.ofNullable(document.getString("toolVersion")).orElse(""),
                Optional.ofNullable(document.getString("detail")));
    }
}
