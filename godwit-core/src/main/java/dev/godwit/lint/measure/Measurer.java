package dev.godwit.lint.measure;

import dev.godwit.error.GodwitException;
import dev.godwit.history.HistoryTables;
import dev.godwit.lint.facts.ServerVersions;
import dev.godwit.lint.measure.Measurement.Unfilled;
import dev.godwit.lint.measure.Measurement.Unmeasured;
import dev.godwit.lint.rule.TargetVersion;
import dev.godwit.lock.ConnectionFactory;
import dev.godwit.migration.Catalog;
import dev.godwit.migration.Migration;
import dev.godwit.plan.MigrateOptions;
import dev.godwit.plan.OrderPolicy;
import dev.godwit.plan.ScriptStatements;
import dev.godwit.run.Session;
import dev.godwit.run.Settings;
import dev.godwit.run.UpAndDown;
import dev.godwit.shadow.Shadow;
import dev.godwit.sql.SqlStatement;
import dev.godwit.target.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Runs migrations on a scratch database with a few generated rows in each table, exactly as {@code migrate} would, and watches each
 * statement. The target is read at most. For one run; not thread-safe.
 */
public final class Measurer implements AutoCloseable {

    private final Settings settings;
    private final Shadow shadow;
    private final Observer observer;
    private final StatementLog log = new StatementLog();
    private final WatchedSender sender;
    private final ScratchTables tables;
    private final List<Measured> measured = new ArrayList<>();
    private final List<Unmeasured> unmeasured = new ArrayList<>();
    private final Set<Unfilled> unfilled = new LinkedHashSet<>();
    private final List<String> remarks = new ArrayList<>();

    /** Makes what watches a scratch database. */
    @FunctionalInterface
    public interface Watching {
        /**
         * Watches the database at the end of these connections.
         *
         * @param own the tables that Godwit keeps there
         */
        Observer on(ConnectionFactory connections, Set<String> own);
    }

    private Measurer(Settings settings, Shadow shadow, Watching watching) {
        this.settings = settings;
        this.shadow = shadow;
        Target target = shadow.target();
        HistoryTables own = new HistoryTables("", settings.historyTable());
        this.observer =
                watching.on(target.connections(), Set.of(own.history(), own.event(), own.lock(), own.backfill()));
        this.sender = new WatchedSender(
                target.dialect().transactions(), target.dialect().natures(), observer, log);
        this.tables = new ScratchTables(settings.on(target));
    }

    /** Makes the scratch database, where that is possible for these migrations. */
    public static Measurer of(Settings settings, Watching watching) {
        Shadow shadow = Shadow.of(settings);
        try {
            shadow.rule().check(() -> Session.read(settings).checked());
            return new Measurer(settings, shadow, watching);
        } catch (RuntimeException e) {
            shadow.close();
            throw e;
        }
    }

    /** The version of the server that it is on. */
    public Optional<TargetVersion> version() {
        try (Connection connection = shadow.target().connections().open()) {
            return ServerVersions.of(connection);
        } catch (SQLException unknown) {
            return Optional.empty();
        }
    }

    /** Gives it the structure of the target as it is now. */
    public void beginAsTarget() {
        tables.makeLike(settings);
    }

    /**
     * Runs migrations.
     *
     * @param files all that there is
     * @param steps those that run, in order
     * @param due those of them that are watched
     */
    public Measurement run(Catalog files, List<Migration> steps, List<Migration> due) {
        Set<Migration> wanted = new LinkedHashSet<>(due);
        for (int i = 0; i < steps.size() && !wanted.isEmpty(); i++) {
            Migration step = steps.get(i);
            Catalog upTo = new Catalog(steps.subList(0, i + 1), files.callbacks(), List.of());
            Optional<String> failure = wanted.remove(step) ? watched(upTo, step) : prepared(upTo);
            if (failure.isPresent()) {
                unmeasured.add(new Unmeasured(step.id(), failure.get()));
                wanted.forEach(left ->
                        unmeasured.add(new Unmeasured(left.id(), "It comes after " + step.id() + ", which fails.")));
                break;
            }
        }
        String server = shadow.target().dialect().displayName()
                + version().map(number -> " " + number).orElse("");
        return new Measurement(server, measured, new ArrayList<>(unfilled), unmeasured, remarks, List.of());
    }

    /** Runs what comes before. Returns what it failed with. */
    private Optional<String> prepared(Catalog files) {
        Optional<String> failure = up(files, shadow.target());
        return failure.isPresent() && tables.empty() ? up(files, shadow.target()) : failure;
    }

    private Optional<String> watched(Catalog files, Migration migration) {
        tables.fill();
        unfilled.addAll(tables.unfilled());
        Optional<String> failure = watchedUp(files);
        if (failure.isPresent() && tables.empty()) {
            remarks.add(
                    migration.id() + " fails where tables have rows, and was measured on empty ones: " + failure.get());
            failure = watchedUp(files);
        }
        measured.addAll(log.of(migration, statements(migration)));
        log.clear();
        return failure;
    }

    private Optional<String> watchedUp(Catalog files) {
        try {
            observer.migrationBegins();
        } catch (SQLException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
        Optional<String> failure = up(files, shadow.target().sendingBy(sender));
        sender.migrationEnded();
        return failure;
    }

    private Optional<String> up(Catalog files, Target target) {
        Settings there = settings.on(target).from(new FixedSource(files));
        try (Session session = Session.open(there)) {
            session.locked(
                    run -> new UpAndDown(session, run).up(MigrateOptions.all().withOrder(OrderPolicy.ALLOW)));
            return Optional.empty();
        } catch (GodwitException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Those of the migration itself; of a program, all that ran. */
    private List<SqlStatement> statements(Migration migration) {
        if (migration.up().program().isPresent()) {
            return log.statements();
        }
        List<SqlStatement> own = new ArrayList<>();
        try (ScriptStatements statements =
                settings.connector().scripts(settings).statements(migration.file(), migration.up())) {
            statements.forEach(own::add);
        }
        return own;
    }

    /** Drops the scratch database. */
    @Override
    public void close() {
        try {
            observer.close();
        } finally {
            shadow.close();
        }
    }
}
