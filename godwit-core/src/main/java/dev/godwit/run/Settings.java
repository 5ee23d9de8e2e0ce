package dev.godwit.run;

import dev.godwit.backfill.Pace;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.history.Author;
import dev.godwit.plan.BackfillPolicy;
import dev.godwit.plan.MigrateOptions;
import dev.godwit.plan.NewerSchema;
import dev.godwit.plan.OrderPolicy;
import dev.godwit.report.ProgressListener;
import dev.godwit.source.MigrationSource;
import dev.godwit.sql.Placeholders;
import dev.godwit.target.ScratchPlace;
import dev.godwit.target.ScratchServers;
import dev.godwit.target.Target;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * All that is configured, checked and complete.
 *
 * @param connector the way to the target
 * @param source where migrations come from
 * @param historySchema where the history lives; empty for the connection's current schema
 * @param historyTable its name
 * @param order what happens to late arrivals
 * @param newer what happens where the database is ahead of the files
 * @param lockWait how long to wait for another run
 * @param waits how long statements wait for locks of the engine, and run
 * @param pace what backfills give way to
 * @param backfills whether they are left for runs of their own
 * @param placeholders values for {@code ${name}}; empty: nothing is replaced
 * @param contexts Liquibase contexts of this run
 * @param labels Liquibase label expression of this run
 * @param environment the environment's name, empty if it has none
 * @param protectedEnvironment whether commands that destroy data are refused
 * @param listener hears progress
 * @param interrupted asked between statements and migrations whether to stop
 * @param clock the time
 * @param author who writes into the history
 * @param shadow where scratch databases are made
 * @param scratchServers servers for them that were brought along
 * @param loader finds the classes that migrations in Java use
 */
public record Settings(
        Connector connector,
        MigrationSource source,
        Optional<String> historySchema,
        String historyTable,
        OrderPolicy order,
        NewerSchema newer,
        Duration lockWait,
        Waits waits,
        Pace pace,
        BackfillPolicy backfills,
        Map<String, String> placeholders,
        Set<String> contexts,
        String labels,
        String environment,
        boolean protectedEnvironment,
        ProgressListener listener,
        BooleanSupplier interrupted,
        Clock clock,
        Author author,
        ScratchPlace shadow,
        ScratchServers scratchServers,
        ClassLoader loader) {

    public Settings {
        placeholders = Map.copyOf(placeholders);
        contexts = Set.copyOf(contexts);
        Placeholders values = new Placeholders(placeholders);
        Connector there = connector;
        ScratchPlace scratch = shadow;
        List<Target> replicas = pace.replicas();
        listener =
                new CleanListener(listener, text -> clean(there, scratch, replicas, values, text), values::hideValues);
    }

    /**
     * The SQL database.
     *
     * @throws GodwitException USAGE where the target is none
     */
    public Target target() {
        return connector.database().orElseThrow(this::noDatabase);
    }

    /** What is said of a command that needs an SQL database. */
    GodwitException noDatabase() {
        return GodwitException.of(
                        ErrorCode.USAGE,
                        "This works on SQL databases only, and " + connector.display() + " is "
                                + connector.engine().displayName() + ".")
                .state("Nothing was changed.")
                .hint("The guide on MongoDB tells which commands work there.")
                .build();
    }

    /**
     * Whether a run with these options leaves backfills for runs of their own.
     *
     * @throws GodwitException USAGE where the target keeps no note of them
     */
    public boolean defers(MigrateOptions options) {
        boolean defers = options.backfills().orElse(backfills) == BackfillPolicy.DEFER;
        if (defers && connector.database().isEmpty()) {
            throw GodwitException.of(
                            ErrorCode.USAGE,
                            "Backfills are deferred in SQL databases only, and " + connector.display() + " is "
                                    + connector.engine().displayName() + ".")
                    .state("Nothing was changed by this run.")
                    .hint("Leave out --defer-backfills, or `backfill.defer` in the configuration.")
                    .build();
        }
        return defers;
    }

    /** What {@code ${name}} stands for in scripts; empty where none is replaced. */
    public Optional<Placeholders> replacements() {
        return placeholders.isEmpty() ? Optional.empty() : Optional.of(new Placeholders(placeholders));
    }

    /** Takes the secrets of the URLs and the values of the placeholders out of what an engine or a driver said. */
    public String clean(String text) {
        return clean(connector, shadow, pace.replicas(), new Placeholders(placeholders), text);
    }

    private static String clean(
            Connector target, ScratchPlace shadow, List<Target> replicas, Placeholders values, String text) {
        String clean = target.scrub(values.hideValues(text));
        for (Target replica : replicas) {
            clean = replica.scrub(clean);
        }
        return shadow instanceof ScratchPlace.Server server ? server.target().scrub(clean) : clean;
    }

    /** The same for another database, with the history in its current schema. */
    public Settings on(Target other) {
        return new Settings(
                new SqlConnector(other),
                source,
                Optional.empty(),
                historyTable,
                order,
                newer,
                lockWait,
                waits,
                pace.onScratch(),
                BackfillPolicy.RUN,
                placeholders,
                contexts,
                labels,
                environment,
                false,
                progress -> {},
                interrupted,
                clock,
                author,
                shadow,
                scratchServers,
                loader);
    }

    /** The same with migrations from elsewhere. */
    public Settings from(MigrationSource other) {
        return new Settings(
                connector,
                other,
                historySchema,
                historyTable,
                order,
                newer,
                lockWait,
                waits,
                pace,
                backfills,
                placeholders,
                contexts,
                labels,
                environment,
                protectedEnvironment,
                listener,
                interrupted,
                clock,
                author,
                shadow,
                scratchServers,
                loader);
    }
}
