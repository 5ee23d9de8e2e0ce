package dev.godwit.history;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Literals;
import dev.godwit.migration.Direction;
import dev.godwit.migration.Migration;
import dev.godwit.migration.Script;
import dev.godwit.migration.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

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
        return event(new Event(
                "created", Optional.empty(), "", OptionalInt.empty(), "", at, Optional.empty(), "format " + FORMAT));
    }

    /** Creates the history table. */
    public String createHistory() {
        return createTable(history, HistoryColumns.HISTORY);
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

    /**
     * A row for a migration in this state.
     *
     * @param ms how long it took, as an SQL expression
     */
    public String insertRow(
            Migration migration, RowKind kind, int sequence, int batch, RowState state, Instant at, String ms) {
        return "INSERT INTO " + history
                + " (version, name, kind, seq, batch, state, checksum, file, file_crc, up_text, down_text,"
                + " applied_at, applied_by, duration_ms, tool_version, journal_done) VALUES ("
                + literals.text(migration.version().text()) + ", "
                + literals.text(migration.name()) + ", "
                + literals.text(kind.text()) + ", "
                + sequence + ", "
                + batch + ", "
                + literals.text(state.text()) + ", "
                + literals.text(migration.checksum()) + ", "
                + literals.text(migration.file()) + ", "
                + textOrNull(migration.crc()) + ", "
                + textOrNull(StoredScript.write(migration.up())) + ", "
                + textOrNull(migration.down().flatMap(StoredScript::write)) + ", "
                + literals.timestamp(at) + ", "
                + literals.text(author.who()) + ", "
                + ms + ", "
                + literals.text(author.toolVersion()) + ", 0)";
    }

    /** Takes a migration's row away. */
    public String deleteRow(Version version) {
        return "DELETE FROM " + history + where(version);
    }

    /** Notes how far a script came, and its state. */
    public String journal(Version version, RowState state, JournalMark mark) {
        return "UPDATE " + history + " SET " + progress(state, mark) + ", error = NULL" + where(version);
    }

    private String progress(RowState state, JournalMark mark) {
        return "state = " + literals.text(state.text())
                + ", journal_done = " + mark.done()
                + ", journal_chain = " + literals.text(mark.chain())
                + ", journal_doubt = "
                + (mark.doubt().isPresent() ? mark.doubt().getAsInt() : "NULL")
                + ", journal_probe = " + textOrNull(mark.probe());
    }

    /** Notes that a script stopped with an error. */
    public String failed(Version version, RowState state, JournalMark mark, String error) {
        return "UPDATE " + history + " SET " + progress(state, mark) + ", error = " + literals.text(error)
                + where(version);
    }

    /** Notes that an up begins, with the text that now runs: what it leaves in doubt is looked up there. */
    public String resumed(Migration migration, JournalMark mark) {
        return "UPDATE " + history + " SET " + progress(RowState.RUNNING, mark) + ", " + texts(migration)
                + ", error = NULL" + where(migration.version());
    }

    /** The same for a down. */
    public String undoing(Version version, JournalMark mark, Script down) {
        return "UPDATE " + history + " SET " + progress(RowState.UNDOING, mark) + ", down_text = "
                + textOrNull(StoredScript.write(down)) + ", error = NULL" + where(version);
    }

    /** Turns a partial row into an applied one: it belongs to the run that finished it. */
    public String finish(Migration migration, int batch, Instant at, String ms) {
        return "UPDATE " + history + " SET " + applied() + ", " + texts(migration)
                + ", batch = " + batch
                + ", applied_at = " + literals.timestamp(at)
                + ", applied_by = " + literals.text(author.who())
                + ", duration_ms = " + ms
                + ", tool_version = " + literals.text(author.toolVersion())
                + where(migration.version());
    }

    /** Takes a migration's file as it is now for what was applied. */
    public String accept(Migration migration) {
        return "UPDATE " + history + " SET " + applied() + ", " + texts(migration) + where(migration.version());
    }

    /** Marks a row as applied without touching its texts. */
    public String markApplied(Version version) {
        return "UPDATE " + history + " SET " + applied() + where(version);
    }

    /** Turns a baseline into a mark that says nothing of what lies below it. */
    public String speakOfItselfAlone(Version version) {
        return "UPDATE " + history + " SET kind = " + literals.text(RowKind.MARKED.text()) + where(version);
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

    /** The event of a migration applied or undone. */
    public String done(Migration migration, Direction direction, int batch, Instant at, String ms) {
        return event(new Event(
                direction == Direction.UP ? "applied" : "undone",
                Optional.of(migration.version()),
                migration.name(),
                OptionalInt.of(batch),
                migration.checksum(),
                at,
                Optional.of(ms),
                ""));
    }

    /** Any event. */
    public String event(Event e) {
        return "INSERT INTO " + event
                + " (kind, version, name, batch, checksum, happened_at, done_by, duration_ms, tool_version, detail) VALUES ("
                + literals.text(e.kind()) + ", "
                + textOrNull(e.version().map(Version::text)) + ", "
                + literals.text(e.name()) + ", "
                + (e.batch().isPresent() ? e.batch().getAsInt() : "NULL") + ", "
                + literals.text(e.checksum()) + ", "
                + literals.timestamp(e.at()) + ", "
                + literals.text(author.who()) + ", "
                + e.durationMs().orElse("NULL") + ", "
                + literals.text(author.toolVersion()) + ", "
                + (e.detail().isEmpty() ? "NULL" : literals.text(e.detail())) + ")";
    }

    /**
     * An event to be written.
     *
     * @param kind what happened
     * @param version the migration it is about, if any
     * @param name its name
     * @param batch its batch, if any
     * @param checksum its checksum, may be empty
     * @param at when
     * @param durationMs how long, as an SQL expression
     * @param detail the reason or the error, may be empty
     */
    public record Event(
            String kind,
            Optional<Version> version,
            String name,
            OptionalInt batch,
            String checksum,
            Instant at,
            Optional<String> durationMs,
            String detail) {}

    private String where(Version version) {
        return " WHERE version = " + literals.text(version.text());
    }

    private String textOrNull(Optional<String> text) {
        return text.isPresent() ? literals.text(text.get()) : "NULL";
    }
}
