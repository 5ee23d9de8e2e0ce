package dev.godwit.mongodb.history;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.history.Author;
import dev.godwit.history.HistoryRow;
import dev.godwit.history.HistoryWrite;
import dev.godwit.history.JournalMark;
import dev.godwit.history.RowKind;
import dev.godwit.history.RowState;
import dev.godwit.history.StoredScript;
import dev.godwit.migration.Migration;
import dev.godwit.migration.Version;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.OptionalInt;
import org.bson.Document;

/** A row of the history as a document, and back. Its {@code _id} is the version. */
final class RowDocument {

    private final Author author;

    RowDocument(Author author) {
        this.author = author;
    }

    Document inserted(HistoryWrite.Insert row) {
        Document document = new Document("_id", row.migration().version().text())
                .append("kind", row.kind().text())
                .append("seq", row.sequence())
                .append("batch", row.batch())
                .append("state", row.state().text())
                .append("appliedAt", Date.from(row.at()))
                .append("appliedBy", author.who())
                .append("durationMs", row.ms())
                .append("toolVersion", author.toolVersion())
                .append("journal", journal(JournalMark.start()));
        document.putAll(texts(row.migration()));
        return document;
    }

    /** What the files of a migration say. */
    Document texts(Migration migration) {
        return new Document("name", migration.name())
                .append("checksum", migration.checksum())
                .append("file", migration.file())
                .append("fileCrc", migration.crc().orElse(null))
                .append("up", StoredScript.write(migration.up()).orElse(null))
                .append("down", migration.down().flatMap(StoredScript::write).orElse(null));
    }

    Document finished(HistoryWrite.Finish end) {
        Document set = applied()
                .append("batch", end.batch())
                .append("appliedAt", Date.from(end.at()))
                .append("appliedBy", author.who())
                .append("durationMs", end.ms())
                .append("toolVersion", author.toolVersion());
        set.putAll(texts(end.migration()));
        return set;
    }

    Document applied() {
        return progress(RowState.APPLIED, JournalMark.start());
    }

    Document progress(RowState state, JournalMark mark) {
        return new Document("state", state.text())
                .append("journal", journal(mark))
                .append("error", null);
    }

    private static Document journal(JournalMark mark) {
        return new Document("done", mark.done())
                .append("chain", mark.chain())
                .append("doubt", mark.doubt().isPresent() ? mark.doubt().getAsInt() : null)
                .append("probe", mark.probe().orElse(null));
    }

    HistoryRow read(Document document) {
        String kind = document.getString("kind");
        String state = document.getString("state");
        Document journal = document.get("journal", new Document());
        Integer doubt = journal.getInteger("doubt");
        return new HistoryRow(
                new Version(document.getString("_id")),
                text(document, "name"),
                RowKind.of(kind).orElseThrow(() -> unknown("kind", kind)),
                document.getInteger("seq"),
                document.getInteger("batch"),
                RowState.of(state).orElseThrow(() -> unknown("state", state)),
                text(document, "checksum"),
                text(document, "file"),
                Optional.ofNullable(document.getString("fileCrc")),
                instant(document.getDate("appliedAt")),
                document.get("durationMs", Number.class).longValue(),
                new JournalMark(
                        journal.getInteger("done", 0),
                        text(journal, "chain"),
                        doubt == null ? OptionalInt.empty() : OptionalInt.of(doubt),
                        Optional.ofNullable(journal.getString("probe"))),
                Optional.ofNullable(document.getString("error")));
    }

    private static Instant instant(Date date) {
        return date.toInstant();
    }

    private static String text(Document document, String key) {
        return Optional.ofNullable(document.getString(key)).orElse("");
    }

    private static GodwitException unknown(String field, String value) {
        return newer("The history holds the " + field + " \"" + value + "\", which this release does not know.");
    }

    static GodwitException newer(String message) {
        return GodwitException.of(ErrorCode.HISTORY_NEWER, message)
                .state("Nothing was changed by this run.")
                .hint("Use the release of Godwit that wrote them, or a newer one (godwit history shows which).")
                .build();
    }
}
