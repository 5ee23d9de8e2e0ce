package dev.godwit.backfill;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Literals;
import dev.godwit.history.HistorySql;
import dev.godwit.history.HistoryTables;
import dev.godwit.migration.Version;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Writes and reads the table of progress. It is made when it is first needed. */
public final class CheckpointTable {

    private static final String COLUMNS =
            "name, version, table_name, key_columns, state, processed, changed, total, batch,"
                    + " started, updated, completed, last_key, end_key, error, part_of";

    private static final String WANTED = "wanted";

    private final Dialect dialect;
    private final HistorySql sql;
    private final String table;

    /** Beside these tables. */
    public CheckpointTable(Dialect dialect, HistorySql sql) {
        this.dialect = dialect;
        this.sql = sql;
        this.table = sql.tables().qualified(sql.tables().backfill(), dialect.literals());
    }

    /** Whether there is one. */
    public boolean exists(Connection connection) throws SQLException {
        HistoryTables tables = sql.tables();
        return dialect.sessions().tableExists(connection, tables.schema(), tables.backfill());
    }

    void createIfMissing(Connection connection) throws SQLException {
        if (!exists(connection)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql.createBackfill());
            }
        }
    }

    /** The row of a name; empty where there is none, or no table. */
    public Optional<Checkpoint> find(Connection connection, String name) throws SQLException {
        return exists(connection)
                ? read(connection, " WHERE name = " + dialect.literals().text(name)).stream()
                        .findFirst()
                : Optional.empty();
    }

    /** All backfills, those that began first before the others, each with what is done of its stretches. */
    public List<Checkpoint> all(Connection connection) throws SQLException {
        List<Checkpoint> rows = exists(connection) ? read(connection, " ORDER BY started, name") : List.of();
        return rows.stream()
                .filter(row -> row.partOf().isEmpty())
                .map(whole -> withStretches(whole, rows))
                .toList();
    }

    private static Checkpoint withStretches(Checkpoint whole, List<Checkpoint> rows) {
        Checkpoint sum = whole;
        for (Checkpoint row : rows) {
            if (row.partOf().equals(Optional.of(whole.name()))) {
                sum = sum.with(row);
            }
        }
        return sum;
    }

    /** The stretches of a backfill that were taken and are not known to be done. */
    List<Checkpoint> stretches(Connection connection, String name) throws SQLException {
        return read(connection, " WHERE part_of = " + dialect.literals().text(name) + " ORDER BY name");
    }

    /** Whether a backfill of this migration is not at its end. */
    public boolean hasUnfinished(Connection connection, Version version) throws SQLException {
        return exists(connection)
                && !read(
                                connection,
                                " WHERE version = " + dialect.literals().text(version.text())
                                        + " AND state <> 'completed'")
                        .isEmpty();
    }

    private List<Checkpoint> read(Connection connection, String which) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT " + COLUMNS + ", " + WANTED + " FROM " + table + which)) {
            List<Checkpoint> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row(rows));
            }
            return found;
        }
    }

    private Checkpoint row(ResultSet row) throws SQLException {
        return new Checkpoint(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                state(row.getString(5)),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                dialect.sessions().timestamp(row, 10),
                dialect.sessions().timestamp(row, 11),
                row.getString(12) == null
                        ? Optional.empty()
                        : Optional.of(dialect.sessions().timestamp(row, 12)),
                Optional.ofNullable(row.getString(13)),
                Optional.ofNullable(row.getString(14)),
                Optional.ofNullable(row.getString(15)),
                wanted(Optional.ofNullable(row.getString(17))),
                Optional.ofNullable(row.getString(16)));
    }

    private static Checkpoint.State state(String text) throws SQLException {
        return Arrays.stream(Checkpoint.State.values())
                .filter(state -> state.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new SQLException(
                        "The table of backfills holds the state \"" + text + "\", which this release does not know."));
    }

    private static Optional<Wanted> wanted(Optional<String> text) throws SQLException {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(Wanted.values())
                .filter(wanted -> wanted.text().equals(text.get()))
                .findFirst()
                .orElseThrow(() -> new SQLException(
                        "The table of backfills asks for \"" + text.get() + "\", which this release does not know.")));
    }

    /** What is asked of it now; nothing where it has no row. */
    Optional<Wanted> wanted(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + WANTED + " FROM " + table + where(name))) {
            return rows.next() ? wanted(Optional.ofNullable(rows.getString(1))) : Optional.empty();
        }
    }

    /** Asks it of the run that is at it, or of the next one. What such a run writes leaves it alone. */
    public void ask(Connection connection, String name, Optional<Wanted> wanted) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "UPDATE " + table + " SET " + WANTED + " = " + text(wanted.map(Wanted::text)) + where(name));
        }
    }

    /** Deletes it with its stretches. */
    String delete(String name) {
        return "DELETE FROM " + table + withStretches(name);
    }

    /** From here on this run writes it and its stretches. */
    String takeOver(String name, String run) {
        return "UPDATE " + table + " SET run = " + dialect.literals().text(run) + withStretches(name);
    }

    /** Deletes a stretch that is done. */
    String deleteStretch(String name, String run) {
        return "DELETE FROM " + table + where(name, run);
    }

    String insert(Checkpoint c, String run) {
        Literals literals = dialect.literals();
        return "INSERT INTO " + table + " (" + COLUMNS + ", run) VALUES (" + literals.text(c.name()) + ", "
                + literals.text(c.version()) + ", "
                + literals.text(c.table()) + ", "
                + literals.text(c.key()) + ", "
                + literals.text(c.state().text()) + ", "
                + c.processed() + ", " + c.changed() + ", " + c.total() + ", " + c.batch() + ", "
                + literals.timestamp(c.started()) + ", "
                + literals.timestamp(c.updated()) + ", "
                + moment(c.completed()) + ", "
                + text(c.last()) + ", "
                + text(c.end()) + ", "
                + text(c.error()) + ", "
                + text(c.partOf()) + ", "
                + literals.text(run) + ")";
    }

    String update(Checkpoint c, String run) {
        return "UPDATE " + table + " SET " + progress(c) + where(c.name(), run);
    }

    private String progress(Checkpoint c) {
        Literals literals = dialect.literals();
        return "state = " + literals.text(c.state().text())
                + ", processed = " + c.processed()
                + ", changed = " + c.changed()
                + ", total = " + c.total()
                + ", batch = " + c.batch()
                + ", updated = " + literals.timestamp(c.updated())
                + ", completed = " + moment(c.completed())
                + ", last_key = " + text(c.last())
                + ", error = " + text(c.error());
    }

    /** From here on this run does what was deferred. What was asked of it meanwhile stays. */
    String begin(Checkpoint c, String run) {
        Literals literals = dialect.literals();
        return "UPDATE " + table + " SET table_name = " + literals.text(c.table())
                + ", key_columns = " + literals.text(c.key())
                + ", started = " + literals.timestamp(c.started())
                + ", end_key = " + text(c.end())
                + ", run = " + literals.text(run)
                + ", " + progress(c)
                + where(c.name());
    }

    private String withStretches(String name) {
        return where(name) + " OR part_of = " + dialect.literals().text(name);
    }

    private String where(String name, String run) {
        return where(name) + " AND run = " + dialect.literals().text(run);
    }

    private String where(String name) {
        return " WHERE name = " + dialect.literals().text(name);
    }

    private String text(Optional<String> value) {
        return value.map(dialect.literals()::text).orElse("NULL");
    }

    private String moment(Optional<Instant> value) {
        return value.map(dialect.literals()::timestamp).orElse("NULL");
    }
}
