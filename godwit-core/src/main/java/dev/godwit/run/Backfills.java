package dev.godwit.run;

import dev.godwit.backfill.Checkpoint;
import dev.godwit.backfill.CheckpointTable;
import dev.godwit.backfill.Wanted;
import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.ServerError;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Nearest;
import dev.godwit.migration.Version;
import dev.godwit.report.BackfillStatus;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The backfills of one database, seen from outside of the run that is at them. Takes no lock. */
public final class Backfills {

    private static final int TRIES = 6;

    private final Dialect dialect;
    private final Connection connection;
    private final CheckpointTable checkpoints;

    Backfills(Dialect dialect, Connection connection, CheckpointTable checkpoints) {
        this.dialect = dialect;
        this.connection = connection;
        this.checkpoints = checkpoints;
    }

    /** All of them, those that began first before the others; none where there is no table of them yet. */
    public List<BackfillStatus> all() {
        try {
            return checkpoints.all(connection).stream().map(Backfills::status).toList();
        } catch (SQLException e) {
            throw HistoryFailures.working(dialect, e);
        }
    }

    /** Those that are not at their end. */
    public List<BackfillStatus> unfinished() {
        return all().stream().filter(BackfillStatus::isUnfinished).toList();
    }

    /**
     * One that is not at its end.
     *
     * @param name which one; empty for the only one that there is
     * @throws GodwitException USAGE where there is none such, or more than one
     */
    public BackfillStatus unfinished(Optional<String> name) {
        return name.isPresent() ? named(name.get()) : only();
    }

    private BackfillStatus named(String name) {
        List<BackfillStatus> all = all();
        BackfillStatus found = all.stream()
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name, all));
        if (!found.isUnfinished()) {
            throw mistake(
                    "The backfill \"" + name + "\" is completed.", "\"godwit backfill list\" shows what is not yet.");
        }
        return found;
    }

    private static GodwitException unknown(String name, List<BackfillStatus> all) {
        List<String> names = all.stream().map(BackfillStatus::name).toList();
        return mistake(
                "There is no backfill \"" + name + "\" in this database.",
                names.isEmpty()
                        ? "None was begun yet. The first run of its migration begins it."
                        : Nearest.sentence(name, names));
    }

    private BackfillStatus only() {
        List<BackfillStatus> unfinished = unfinished();
        if (unfinished.size() == 1) {
            return unfinished.get(0);
        }
        throw unfinished.isEmpty()
                ? mistake("No backfill is unfinished.", "\"godwit backfill list\" shows all that were begun.")
                : mistake(
                        "More than one backfill is unfinished.",
                        "Name one of "
                                + unfinished.stream()
                                        .map(status -> "\"" + status.name() + "\"")
                                        .collect(Collectors.joining(", "))
                                + ".");
    }

    /**
     * Asks something of one that is not at its end, or nothing any more.
     *
     * @return how it stands now
     */
    public BackfillStatus ask(Optional<String> name, Optional<Wanted> wanted) {
        String found = unfinished(name).name();
        try {
            write(found, wanted);
            return checkpoints.find(connection, found).map(Backfills::status).orElseThrow(() -> unknown(found, all()));
        } catch (SQLException e) {
            throw HistoryFailures.working(dialect, e);
        }
    }

    /** Where one writer has the whole file, a run that writes all the time leaves others little room. */
    private void write(String name, Optional<Wanted> wanted) throws SQLException {
        int tries = 0;
        while (true) {
            try {
                checkpoints.ask(connection, name, wanted);
                return;
            } catch (SQLException e) {
                tries++;
                if (tries == TRIES || dialect.errors().read(e, "").kind() != ServerError.Kind.LOCK_TIMEOUT) {
                    throw e;
                }
            }
        }
    }

    private static GodwitException mistake(String message, String hint) {
        return GodwitException.of(ErrorCode.USAGE, message)
                .state("Nothing was changed.")
                .hint(hint)
                .build();
    }

    private static BackfillStatus status(Checkpoint row) {
        return new BackfillStatus(
                row.name(),
                new Version(row.version()),
                row.table(),
                state(row),
                row.processed(),
                row.changed(),
                row.total(),
                row.started(),
                row.updated(),
                row.completed(),
                row.last(),
                row.error());
    }

    private static BackfillStatus.State state(Checkpoint row) {
        if (row.state() != Checkpoint.State.COMPLETED && row.wanted().isPresent()) {
            return switch (row.wanted().get()) {
                case PAUSE -> BackfillStatus.State.PAUSED;
                case ABORT -> BackfillStatus.State.ABORTED;
            };
        }
        return switch (row.state()) {
            case DEFERRED -> BackfillStatus.State.DEFERRED;
            case RUNNING -> BackfillStatus.State.RUNNING;
            case FAILED -> BackfillStatus.State.FAILED;
            case COMPLETED -> BackfillStatus.State.COMPLETED;
        };
    }
}
