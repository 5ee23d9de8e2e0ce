package dev.godwit.history;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Literals;
import dev.godwit.migration.Migration;
import dev.godwit.migration.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The statements that write Godwit's own tables, as plain SQL text: the same text is sent along with a migration in one round trip,
 * and printed into the scripts that a person runs.
 */
public final class HistorySql {

    /** The form of the tables that this release writes. A higher number comes from a newer release and is refused. */
    public static final int FORMAT = 1;

    private final Dialect dialect;
    private final Literals literals;
    private final Author author;
    private final String history;
    private final String event;
    private final HistoryTables tables;

    /** Writes into these tables in this dialect. */
    public HistorySql(Dialect dialect, HistoryTables tables, Author author) {
        this.dialect = dialect;
        this.literals = dialect.literals();
        this.author = author;
        this.tables = tables;
        this.history = tables.qualified(tables.history(), literals);
        this.event = tables.qualified(tables.event(), literals);
    }

    /** Creates the tables and notes their format. The history table comes last: where it is, the rest is too. */
    public List<String> create(Instant at) {
        return List.of(createEvent(), created(at), createHistory());
    }

    /** Creates the events' table. */
    public String createEvent() {
        return createTable(event, HistoryColumns.EVENT);
    }

    /** Notes the format of the tables. */
    public String created(Instant at) {
        return of(new HistoryWrite.Event(
                "created",
                Optional.empty(),
                "",
                OptionalInt.empty(),
                "",
                at,
                OptionalLong.empty(),
                "format " + FORMAT));
    }

    /** Creates the history table. */
    public String createHistory() {
        return createTable(history, HistoryColumns.HISTORY);
    }

    /** Creates the table of progress of what is done in batches. */
    public String createBackfill() {
        return createTable(tables.qualified(tables.backfill(), literals), HistoryColumns.BACKFILL);
    }

    private String createTable(String name, List<HistoryColumns.Column> columns) {
        String options = dialect.columns().tableOptions();
        return "CREATE TABLE " + name + " (" + HistoryColumns.definition(columns, dialect.columns()) + ")"
                + (options.isEmpty() ? "" : " " + options);
    }

    /** The tables' names. */
    public HistoryTables tables() {
        return tables;
    }

    /** Reads all rows; the column order is {@link HistoryReader}'s. */
    String selectRows() {
        return "SELECT version, name, kind, seq, batch, state, checksum, file, file_crc, applied_at, duration_ms, journal_done,"
                + " journal_chain, journal_doubt, journal_probe, error FROM " + history + " ORDER BY seq";
    }

    String selectTexts(Version version) {
        return "SELECT up_text, down_text FROM " + history + " WHERE version = " + literals.text(version.text());
    }

    String selectFormat() {
        return "SELECT detail FROM " + event + " WHERE kind = 'created'";
    }

    String selectEvents() {
        return "SELECT id, kind, version, name, batch, happened_at, done_by, duration_ms, tool_version, detail FROM "
                + event + " ORDER BY id";
    }

    /** The statement that writes this. */
    public String of(HistoryWrite write) {
        return of(write, Optional.empty());
    }

    /**
     * The statements that write these.
     *
     * @param elapsed how long it took as an SQL expression, in place of what is known here
     */
    public List<String> of(List<HistoryWrite> writes, Optional<String> elapsed) {
        return writes.stream().map(write -> of(write, elapsed)).toList();
    }

    private String of(HistoryWrite write, Optional<String> elapsed) {
        if (write instanceof HistoryWrite.Insert insert) {
            return insert(insert, elapsed.orElseGet(() -> Long.toString(insert.ms())));
        }
        if (write instanceof HistoryWrite.Event it) {
            return event(it, elapsed);
        }
        if (write instanceof HistoryWrite.Delete delete) {
            return "DELETE FROM " + history + where(delete.version());
        }
        if (write instanceof HistoryWrite.Finish finish) {
            return finish(finish);
        }
        if (write instanceof HistoryWrite.Journal at) {
            return update(progress(at.state(), at.mark()) + ", error = NULL", at.version());
        }
        if (write instanceof HistoryWrite.Failed failed) {
            String error = ", error = " + literals.text(failed.error());
            return update(progress(failed.state(), failed.mark()) + error, failed.version());
        }
        if (write instanceof HistoryWrite.Resumed resumed) {
            return resumed(resumed);
        }
        if (write instanceof HistoryWrite.Undoing undoing) {
            return undoing(undoing);
        }
        return settled(write);
    }

    private String settled(HistoryWrite write) {
        if (write instanceof HistoryWrite.Accept accept) {
            Migration migration = accept.migration();
            return update(applied() + ", " + texts(migration), migration.version());
        }
        if (write instanceof HistoryWrite.MarkApplied mark) {
            return update(applied(), mark.version());
        }
        if (write instanceof HistoryWrite.SpeakOfItselfAlone alone) {
            return update("kind = " + literals.text(RowKind.MARKED.text()), alone.version());
        }
        if (write instanceof HistoryWrite.ForgetBackfills forgotten) {
            return "DELETE FROM " + tables.qualified(tables.backfill(), literals) + where(forgotten.version())
                    + " AND state <> 'completed'";
        }
        throw new IllegalStateException("Nobody told how to write " + write + ".");
    }

    private String insert(HistoryWrite.Insert row, String ms) {
        Migration migration = row.migration();
        return "INSERT INTO " + history
                + " (version, name, kind, seq, batch, state, checksum, file, file_crc, up_text, down_text,"
                + " applied_at, applied_by, duration_ms, tool_version, journal_done) VALUES ("
                + literals.text(migration.version().text()) + ", "
                + literals.text(migration.name()) + ", "
                + literals.text(row.kind().text()) + ", "
                + row.sequence() + ", "
                + row.batch() + ", "
                + literals.text(row.state().text()) + ", "
                + literals.text(migration.checksum()) + ", "
                + literals.text(migration.file()) + ", "
                + textOrNull(migration.crc()) + ", "
                + textOrNull(StoredScript.write(migration.up())) + ", "
                + textOrNull(migration.down().flatMap(StoredScript::write)) + ", "
                + literals.timestamp(row.at()) + ", "
                + literals.text(author.who()) + ", "
                + ms + ", "
                + literals.text(author.toolVersion()) + ", 0)";
    }

    private String update(String settings, Version version) {
        return "UPDATE " + history + " SET " + settings + where(version);
    }

    private String progress(RowState state, JournalMark mark) {
        return "state = " + literals.text(state.text())
                + ", journal_done = " + mark.done()
                + ", journal_chain = " + literals.text(mark.chain())
                + ", journal_doubt = "
                + (mark.doubt().isPresent() ? mark.doubt().getAsInt() : "NULL")
                + ", journal_probe = " + textOrNull(mark.probe());
    }

    /** What an up leaves in doubt is looked up in the text that ran. */
    private String resumed(HistoryWrite.Resumed up) {
        String settings = progress(RowState.RUNNING, up.mark()) + ", " + texts(up.migration()) + ", error = NULL";
        return update(settings, up.migration().version());
    }

    private String undoing(HistoryWrite.Undoing undo) {
        String settings = progress(RowState.UNDOING, undo.mark()) + ", down_text = "
                + textOrNull(StoredScript.write(undo.down())) + ", error = NULL";
        return update(settings, undo.version());
    }

    private String finish(HistoryWrite.Finish end) {
        String settings = applied() + ", " + texts(end.migration())
                + ", batch = " + end.batch()
                + ", applied_at = " + literals.timestamp(end.at())
                + ", applied_by = " + literals.text(author.who())
                + ", duration_ms = " + end.ms()
                + ", tool_version = " + literals.text(author.toolVersion());
        return update(settings, end.migration().version());
    }

    private String applied() {
        return "state = " + literals.text(RowState.APPLIED.text())
                + ", journal_done = 0, journal_chain = NULL, journal_doubt = NULL, journal_probe = NULL, error = NULL";
    }

    private String texts(Migration migration) {
        return "name = " + literals.text(migration.name())
                + ", checksum = " + literals.text(migration.checksum())
                + ", file = " + literals.text(migration.file())
                + ", file_crc = " + textOrNull(migration.crc())
                + ", up_text = " + textOrNull(StoredScript.write(migration.up()))
                + ", down_text = " + textOrNull(migration.down().flatMap(StoredScript::write));
    }

    private String event(HistoryWrite.Event e, Optional<String> elapsed) {
        Optional<String> ms = e.durationMs().isPresent()
                ? Optional.of(
                        elapsed.orElseGet(() -> Long.toString(e.durationMs().getAsLong())))
                : Optional.empty();
        return "INSERT INTO " + event
                + " (kind, version, name, batch, checksum, happened_at, done_by, duration_ms, tool_version, detail) VALUES ("
                + literals.text(e.kind()) + ", "
                + textOrNull(e.version().map(Version::text)) + ", "
                + literals.text(e.name()) + ", "
                + (e.batch().isPresent() ? e.batch().getAsInt() : "NULL") + ", "
                + literals.text(e.checksum()) + ", "
                + literals.timestamp(e.at()) + ", "
                + literals.text(author.who()) + ", "
                + ms.orElse("NULL") + ", "
                + literals.text(author.toolVersion()) + ", "
                + (e.detail().isEmpty() ? "NULL" : literals.text(e.detail())) + ")";
    }

    private String where(Version version) {
        return " WHERE version = " + literals.text(version.text());
    }

    private String textOrNull(Optional<String> text) {
        return text.isPresent() ? literals.text(text.get()) : "NULL";
    }
}
