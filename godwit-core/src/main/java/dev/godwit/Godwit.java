package dev.godwit;

import dev.godwit.migration.Catalog;
import dev.godwit.migration.Version;
import dev.godwit.plan.OrderPolicy;
import dev.godwit.plan.Plan;
import dev.godwit.report.HistoryEvent;
import dev.godwit.report.LockReport;
import dev.godwit.report.MigrateReport;
import dev.godwit.report.ProgressListener;
import dev.godwit.report.RedoReport;
import dev.godwit.report.RollbackReport;
import dev.godwit.report.SeedReport;
import dev.godwit.report.SettledReport;
import dev.godwit.report.StatusReport;
import dev.godwit.source.MigrationSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** The entry point. Under construction: signatures are fixed, bodies follow. */
@SuppressWarnings("DoNotCallSuggester")
public final class Godwit {

    private Godwit() {}

    /** Starts a configuration for a database named by URL (JDBC or any short form). */
    public static Builder url(String url) {
        throw new UnsupportedOperationException(url);
    }

    /** Starts a configuration for a database given by its data source. */
    public static Builder dataSource(DataSource dataSource) {
        throw new UnsupportedOperationException(dataSource.toString());
    }

    /** Applies pending migrations as one batch. */
    public MigrateReport migrate(MigrateOptions options) {
        throw new UnsupportedOperationException(options.toString());
    }

    /** Applies all pending migrations as one batch. */
    public MigrateReport migrate() {
        return migrate(MigrateOptions.all());
    }

    /** Undoes applied migrations. */
    public RollbackReport rollback(RollbackOptions options) {
        throw new UnsupportedOperationException(options.toString());
    }

    /** Down and up again for the last applied migration. */
    public RedoReport redo() {
        throw new UnsupportedOperationException();
    }

    /** All down and all up again; refused in protected environments. */
    public RedoReport reset() {
        throw new UnsupportedOperationException();
    }

    /** What {@link #migrate} would do. Writes nothing. */
    public Plan plan(MigrateOptions options) {
        throw new UnsupportedOperationException(options.toString());
    }

    /** What {@link #rollback} would do. Writes nothing. */
    public Plan planRollback(RollbackOptions options) {
        throw new UnsupportedOperationException(options.toString());
    }

    /** What {@link #migrate} would do on a database with nothing applied, without connecting. */
    public Plan planFromNothing(MigrateOptions options) {
        throw new UnsupportedOperationException(options.toString());
    }

    /** Writes a plan as a script that the engine's own client can run, history rows included. */
    public void script(Plan plan, Appendable out) throws IOException {
        throw new UnsupportedOperationException(plan.toString() + out);
    }

    /** The plan's statements as they would be sent, one entry per step. */
    public List<PlannedMigration> statements(Plan plan) {
        throw new UnsupportedOperationException(plan.toString());
    }

    /** Every migration with its state. */
    public StatusReport status() {
        throw new UnsupportedOperationException();
    }

    /** What the locations hold, without connecting. */
    public Catalog catalog() {
        throw new UnsupportedOperationException();
    }

    /** What was done, oldest first. */
    public List<HistoryEvent> history() {
        throw new UnsupportedOperationException();
    }

    /** Shows the lock's holder; frees it if the holder is gone, or in any case if forced. */
    public LockReport unlock(boolean force) {
        throw new UnsupportedOperationException();
    }

    /** Marks everything up to and including this version as applied, without running it. */
    public SettledReport baseline(Version upTo, Optional<String> reason) {
        throw new UnsupportedOperationException();
    }

    /** Settles a migration that stopped part-way. */
    public SettledReport resolve(Version version, Resolution resolution, Optional<String> reason) {
        throw new UnsupportedOperationException();
    }

    /** Accepts edited files and forgets missing ones, each recorded with the reason. */
    public SettledReport repair(Optional<String> reason) {
        throw new UnsupportedOperationException();
    }

    /** Runs seed files in the order of their names, each in a transaction; all of the directory when none is named. */
    public SeedReport seed(Path directory, List<String> files) {
        throw new UnsupportedOperationException();
    }

    /** Creates the database. Returns false if it was there already. */
    public boolean createDatabase() {
        throw new UnsupportedOperationException();
    }

    /** Drops the database with all that is in it; refused in protected environments. Returns false if it was not there. */
    public boolean dropDatabase() {
        throw new UnsupportedOperationException();
    }

    /** Waits until the database accepts connections. */
    public void awaitDatabase(Duration limit) {
        throw new UnsupportedOperationException();
    }

    /** Runs a script outside of the history. Returns rows of the last result, for display. */
    public ExecuteReport execute(String name, String sql) {
        throw new UnsupportedOperationException();
    }

    /** The statements of one step. */
    public record PlannedMigration(
            String version, String name, String direction, boolean transaction, List<PlannedStatement> statements) {}

    /** One statement, as it would be sent. */
    public record PlannedStatement(int line, String sql) {}

    /** What {@link #execute} did. */
    public record ExecuteReport(int statements, List<String> columns, List<List<String>> rows) {}

    /** Collects the configuration. Defaults in brackets. */
    public interface Builder {
        /** User [none]. */
        Builder user(String user);

        /** Password [none]. */
        Builder password(String password);

        /** Where migrations come from; repeatable [the directory {@code migrations}]. */
        Builder source(MigrationSource source);

        /** {@code migrations}, {@code classpath:db/migrations}; relative to the base directory. */
        Builder locations(Path base, List<String> locations);

        /** History table name [godwit_history]. */
        Builder historyTable(String name);

        /** Schema of the history [the connection's current one]. */
        Builder historySchema(String schema);

        /** Order policy [warn]. */
        Builder order(OrderPolicy policy);

        /** How long to wait for the lock [60 s]. */
        Builder lockWait(Duration limit);

        /** Values for placeholders [none: nothing is replaced]. */
        Builder placeholders(Map<String, String> values);

        /** Contexts and label expression for Liquibase changesets. */
        Builder contexts(Set<String> contexts, String labels);

        /** Environment name, shown in refusals, and whether destructive commands are refused [false]. */
        Builder environment(String name, boolean isProtected);

        /** Hears progress. */
        Builder listener(ProgressListener listener);

        /** Asked between statements whether to stop [never]. */
        Builder interruption(java.util.function.BooleanSupplier interrupted);

        /** Validates and builds. */
        Godwit build();
    }
}
