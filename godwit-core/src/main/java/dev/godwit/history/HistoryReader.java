package dev.godwit.history;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.ServerError;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.migration.Version;
import dev.godwit.report.HistoryEvent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads Godwit's own tables. */
public final class HistoryReader {

    private final Dialect dialect;
    private final HistorySql sql;
    private final TableFaults faults;

    /** Reads what this writes. */
    public HistoryReader(Dialect dialect, HistorySql sql) {
        this.dialect = dialect;
        this.sql = sql;
        this.faults = new TableFaults(dialect, sql);
    }

    /**
     * All rows; {@link History#none()} where the tables do not exist.
     *
     * @throws GodwitException HISTORY_NEWER when a newer release wrote them, HISTORY_INACCESSIBLE when they cannot be read
     */
    public History read(Connection connection) {
        String select = sql.selectRows();
        try (Statement statement = connection.createStatement()) {
            List<HistoryRow> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery(select)) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
            checkFormat(connection, statement);
            return new History(true, rows);
        } catch (SQLException e) {
            ServerError error = dialect.errors().read(e, select);
            if (error.kind() == ServerError.Kind.NO_SUCH_TABLE) {
                return History.none();
            }
            throw faults.unreadable(connection, sql.tables().history(), error, e);
        }
    }

    /** The events' table is made first: without it the history table is not new but half of what there was. */
    private void checkFormat(Connection connection, Statement statement) {
        try {
            checkFormat(statement);
        } catch (SQLException e) {
            ServerError error = dialect.errors().read(e, sql.selectFormat());
            throw error.kind() == ServerError.Kind.NO_SUCH_TABLE
                    ? faults.eventsMissing(e)
                    : faults.unreadable(connection, sql.tables().event(), error, e);
        }
    }

    private void checkFormat(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql.selectFormat())) {
            while (result.next()) {
                String detail = result.getString(1);
                if (detail != null && detail.startsWith("format ") && formatNumber(detail) > HistorySql.FORMAT) {
                    throw newer("The history tables were written by a newer Godwit (their " + detail
                            + ", this release knows up to format " + HistorySql.FORMAT + ").");
                }
            }
        }
    }

    private static int formatNumber(String detail) {
        try {
            return Integer.parseInt(detail.substring("format ".length()));
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE;
        }
    }

    private HistoryRow row(ResultSet r) throws SQLException {
        String state = r.getString(6);
        String kind = r.getString(3);
        int doubt = r.getInt(14);
        OptionalInt doubtful = r.wasNull() ? OptionalInt.empty() : OptionalInt.of(doubt);
        return new HistoryRow(
                new Version(r.getString(1)),
                text(r.getString(2)),
                RowKind.of(kind).orElseThrow(() -> unknown("kind", kind)),
                r.getInt(4),
                r.getInt(5),
                RowState.of(state).orElseThrow(() -> unknown("state", state)),
                r.getString(7),
                text(r.getString(8)),
                Optional.ofNullable(r.getString(9)),
                dialect.sessions().timestamp(r, 10),
                r.getLong(11),
                new JournalMark(r.getInt(12), text(r.getString(13)), doubtful, Optional.ofNullable(r.getString(15))),
                Optional.ofNullable(r.getString(16)));
    }

    /** The texts of one applied migration. */
    public AppliedText texts(Connection connection, Version version) {
        String select = sql.selectTexts(version);
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(select)) {
            if (!result.next()) {
                return new AppliedText(Optional.empty(), Optional.empty());
            }
            String name = "history of " + version;
            return new AppliedText(
                    Optional.ofNullable(result.getString(1)),
                    Optional.ofNullable(result.getString(2)).map(text -> StoredScript.read(name, text)));
        } catch (SQLException e) {
            throw faults.unreadable(
                    connection, sql.tables().history(), dialect.errors().read(e, select), e);
        }
    }

    /** All events, oldest first; none where the tables do not exist. */
    public List<HistoryEvent> events(Connection connection) {
        String select = sql.selectEvents();
        List<HistoryEvent> events = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet r = statement.executeQuery(select)) {
            while (r.next()) {
                events.add(event(r));
            }
            return events;
        } catch (SQLException e) {
            ServerError error = dialect.errors().read(e, select);
            if (error.kind() == ServerError.Kind.NO_SUCH_TABLE) {
                return List.of();
            }
            throw faults.unreadable(connection, sql.tables().event(), error, e);
        }
    }

    private HistoryEvent event(ResultSet r) throws SQLException {
        int batch = r.getInt(5);
        OptionalInt ofBatch = r.wasNull() ? OptionalInt.empty() : OptionalInt.of(batch);
        long ms = r.getLong(8);
        OptionalLong duration = r.wasNull() ? OptionalLong.empty() : OptionalLong.of(ms);
        return new HistoryEvent(
                r.getLong(1),
                r.getString(2),
                Optional.ofNullable(r.getString(3)).map(Version::new),
                text(r.getString(4)),
                ofBatch,
                dialect.sessions().timestamp(r, 6),
                text(r.getString(7)),
                duration,
                text(r.getString(9)),
                Optional.ofNullable(r.getString(10)));
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }

    private GodwitException unknown(String column, String value) {
        return newer("The history table " + sql.tables().history() + " holds the " + column + " \"" + value
                + "\", which this release does not know.");
    }

    private static GodwitException newer(String message) {
        return GodwitException.of(ErrorCode.HISTORY_NEWER, message)
                .state("Nothing was changed by this run.")
                .hint("Use the release of Godwit that wrote them, or a newer one (godwit history shows which).")
                .build();
    }
}
