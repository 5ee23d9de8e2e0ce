package dev.godwit;

import dev.godwit.backfill.Pace;
import dev.godwit.dialect.Dialects;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.history.Author;
import dev.godwit.history.HistoryTables;
import dev.godwit.lock.Limits;
import dev.godwit.observe.Observers;
import dev.godwit.plan.BackfillPolicy;
import dev.godwit.plan.NewerSchema;
import dev.godwit.plan.OrderPolicy;
import dev.godwit.report.ProgressListener;
import dev.godwit.run.Connector;
import dev.godwit.run.ConnectorMaker;
import dev.godwit.run.Settings;
import dev.godwit.run.Waits;
import dev.godwit.source.CompositeSource;
import dev.godwit.source.GivenMigrations;
import dev.godwit.source.Locations;
import dev.godwit.source.MigrationSource;
import dev.godwit.source.RerunEdited;
import dev.godwit.target.DatabaseUrl;
import dev.godwit.target.ReplicaUrls;
import dev.godwit.target.ScratchPlace;
import dev.godwit.target.ScratchServers;
import dev.godwit.target.Target;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Collects a configuration; {@link #build} checks it. Defaults are named with each setting. Not thread-safe. */
public final class GodwitBuilder {

    private final ConnectorMaker target;
    private Optional<String> user = Optional.empty();
    private Optional<String> password = Optional.empty();
    private @Nullable MigrationSource source;
    private List<dev.godwit.code.Migration> given = List.of();
    private Optional<String> shadow = Optional.empty();
    private ScratchServers scratchServers = ScratchServers.none();
    private Optional<ClassLoader> loader = Optional.empty();
    private Optional<String> historySchema = Optional.empty();
    private String historyTable = HistoryTables.DEFAULT_HISTORY;
    private OrderPolicy order = OrderPolicy.WARN;
    private NewerSchema newer = NewerSchema.FAIL;
    private boolean rerunEdited;
    private Duration lockWait = Duration.ofSeconds(60);
    private Limits limits = Limits.NONE;
    private Duration lockRetry = Waits.STANDARD.retry();
    private Pace pace = Pace.STANDARD;
    private BackfillPolicy backfills = BackfillPolicy.RUN;
    private List<String> replicas = List.of();
    private Map<String, String> placeholders = Map.of();
    private Set<String> contexts = Set.of();
    private String labels = "";
    private String environment = "";
    private boolean protectedEnvironment;
    private ProgressListener listener = ProgressListener.silent();
    private boolean logged = true;
    private BooleanSupplier interrupted = () -> Thread.currentThread().isInterrupted();
    private Clock clock = Clock.systemUTC();

    GodwitBuilder(ConnectorMaker target) {
        this.target = target;
    }

    /** The database user, where the URL has none. Default: none. */
    public GodwitBuilder user(String name) {
        this.user = Optional.of(name);
        return this;
    }

    /**
     * Where scratch databases are made, for {@code verify}, {@code diff} and what else tries things out.
     *
     * @param place the URL of a server of the same engine, with its own log-in; or {@code embedded}, or {@code embedded:16}, for one of
     *     {@link #scratchServers}. Default: the server of the target, else a schema in the target, else one of {@link #scratchServers}
     */
    public GodwitBuilder shadow(String place) {
        this.shadow = Optional.of(place);
        return this;
    }

    /** Servers for scratch databases that can be started. Default: none. */
    public GodwitBuilder scratchServers(ScratchServers servers) {
        this.scratchServers = servers;
        return this;
    }

    /** The password, where the URL has none. Default: none. */
    public GodwitBuilder password(String secret) {
        this.password = Optional.of(secret);
        return this;
    }

    /** Where migrations come from. Default: the directory {@code migrations} below the working directory. */
    public GodwitBuilder source(MigrationSource migrations) {
        this.source = migrations;
        return this;
    }

    /**
     * Where migrations come from, as configured.
     *
     * @param base what relative directories start from
     * @param locations directories, or {@code classpath:db/migrations}; at least one
     */
    public GodwitBuilder locations(Path base, List<String> locations) {
        this.source = new Locations(base, loader()).parse(locations);
        return this;
    }

    /**
     * What finds class-path locations and the classes that migrations in Java use; to be set before {@link #locations}. Default: the
     * context class loader of the thread.
     */
    public GodwitBuilder classLoader(ClassLoader classes) {
        this.loader = Optional.of(classes);
        return this;
    }

    /**
     * Migrations in Java that are at hand as objects, besides those of the locations; where no locations are named, these alone. Their
     * classes have names like {@code V20260719120000_CreateMilestones}.
     */
    public GodwitBuilder migrations(List<? extends dev.godwit.code.Migration> migrations) {
        this.given = List.copyOf(migrations);
        return this;
    }

    /** The name of the history table. Default: {@code godwit_history}. */
    public GodwitBuilder historyTable(String name) {
        this.historyTable = name;
        return this;
    }

    /** The schema of the history table. Default: the connection's current one. */
    public GodwitBuilder historySchema(String schema) {
        this.historySchema = Optional.of(schema);
        return this;
    }

    /** What happens to migrations that arrive after later ones were applied. Default: they run, with a warning. */
    public GodwitBuilder order(OrderPolicy policy) {
        this.order = policy;
        return this;
    }

    /** What happens where the database is ahead of the migrations. Default: the run is refused. */
    public GodwitBuilder newerSchema(NewerSchema policy) {
        this.newer = policy;
        return this;
    }

    /**
     * Whether a migration that was edited after it was applied runs again, as a repeatable one does (migrate-mongo's {@code useFileHash}).
     * Default: it is refused.
     */
    public GodwitBuilder rerunEdited(boolean rerun) {
        this.rerunEdited = rerun;
        return this;
    }

    /** How long to wait for the lock of another run. Default: 60 seconds. */
    public GodwitBuilder lockWait(Duration limit) {
        this.lockWait = limit;
        return this;
    }

    /**
     * How long a statement of a migration waits for a lock of the engine. Default: 2 seconds on PostgreSQL, MariaDB, MySQL and SQL Server,
     * where neither the server, nor the user, nor the URL has a limit.
     *
     * @param limit zero is without limit; MariaDB and MySQL count in whole seconds
     */
    public GodwitBuilder lockTimeout(Duration limit) {
        this.limits = limits.lock(limit);
        return this;
    }

    /** For how long what waited in vain for a lock is undone and tried again. Default: 1 minute; zero is never. */
    public GodwitBuilder lockRetry(Duration limit) {
        this.lockRetry = limit;
        return this;
    }

    /** How long a statement of a migration may run, on PostgreSQL and MariaDB. Default: what the server says; zero is without limit. */
    public GodwitBuilder statementTimeout(Duration limit) {
        this.limits = limits.statement(limit);
        return this;
    }

    /**
     * How far replicas may be behind before a backfill rests: those that PostgreSQL shows, and {@link #backfillReplicas}. Default: 10 seconds.
     *
     * @param limit zero does not look at replicas
     */
    public GodwitBuilder backfillMaxLag(Duration limit) {
        this.pace = pace.maxLag(limit);
        return this;
    }

    /**
     * Replicas that backfills ask themselves how far they are, on PostgreSQL, MariaDB and MySQL. Default: none.
     *
     * @param urls of servers that follow the database; where one has no user, that of the database logs in
     */
    public GodwitBuilder backfillReplicas(List<String> urls) {
        this.replicas = List.copyOf(urls);
        return this;
    }

    /**
     * A query that says when a backfill shall rest: while the first value of its answer is true, or a number that is not zero. Default: none.
     */
    public GodwitBuilder backfillPauseWhen(String query) {
        this.pace = pace.pauseWhen(query);
        return this;
    }

    /**
     * Whether {@code migrate} ends in front of a backfill, which {@link Godwit#runBackfill} does apart from it. Default: it does not. For one
     * run, {@link dev.godwit.plan.MigrateOptions#withBackfills} says otherwise.
     */
    public GodwitBuilder deferBackfills(boolean defer) {
        this.backfills = defer ? BackfillPolicy.DEFER : BackfillPolicy.RUN;
        return this;
    }

    /** What placeholders stand for. Default: empty, and then nothing is replaced at all. */
    public GodwitBuilder placeholders(Map<String, String> values) {
        this.placeholders = Map.copyOf(values);
        return this;
    }

    /**
     * Which Liquibase changesets run. Default: all.
     *
     * @param ofRun contexts of this run
     * @param expression label expression of this run, may be empty
     */
    public GodwitBuilder contexts(Set<String> ofRun, String expression) {
        this.contexts = Set.copyOf(ofRun);
        this.labels = expression;
        return this;
    }

    /**
     * The environment. Default: none, not protected.
     *
     * @param isProtected whether {@code redo}, {@code reset} and {@code db drop} are refused
     */
    public GodwitBuilder environment(String name, boolean isProtected) {
        this.environment = name;
        this.protectedEnvironment = isProtected;
        return this;
    }

    /** Hears progress and warnings. Default: nobody. */
    public GodwitBuilder listener(ProgressListener progress) {
        this.listener = progress;
        return this;
    }

    /** No log lines: the listener tells what happens. Default: lines through SLF4J, logger {@code dev.godwit}. */
    public GodwitBuilder withoutLog() {
        this.logged = false;
        return this;
    }

    /** Asked between statements and migrations whether to stop. Default: whether the running thread is interrupted. */
    public GodwitBuilder interruption(BooleanSupplier stop) {
        this.interrupted = stop;
        return this;
    }

    /** The time, for tests. Default: the system's. */
    public GodwitBuilder clock(Clock time) {
        this.clock = time;
        return this;
    }

    /**
     * The finished object. A data source is asked once which engine it is for.
     *
     * @throws dev.godwit.error.GodwitException when the URL is not understood or the data source gives no connection
     */
    public Godwit build() {
        Author author = Author.ofThisProcess(ToolVersion.current());
        String owner = author.who() + " pid " + ProcessHandle.current().pid();
        Connector connector = target.make(user, password, owner);
        return new Godwit(new Settings(
                connector,
                rerunEdited ? new RerunEdited(migrations()) : migrations(),
                historySchema,
                historyTable,
                order,
                newer,
                lockWait,
                new Waits(limits, lockRetry),
                pace.replicas(replicas(connector, owner)),
                backfills,
                placeholders,
                contexts,
                labels,
                environment,
                protectedEnvironment,
                Observers.with(listener, logged),
                interrupted,
                clock,
                author,
                shadow.map(place -> shadow(place, connector, owner)).orElseGet(ScratchPlace.BesideTarget::new),
                scratchServers,
                loader()));
    }

    private List<Target> replicas(Connector connector, String owner) {
        return connector
                .database()
                .map(database -> new ReplicaUrls(database, user, password))
                .map(urls ->
                        replicas.stream().map(url -> urls.target(url, owner)).toList())
                .orElse(List.of());
    }

    private static ScratchPlace shadow(String place, Connector database, String owner) {
        return ScratchPlace.isEmbedded(place)
                ? ScratchPlace.Embedded.parse(place)
                : new ScratchPlace.Server(shadowServer(place, database, owner));
    }

    private static Target shadowServer(String url, Connector database, String owner) {
        Target server =
                Target.of(DatabaseUrl.parse(url, Optional.empty(), Optional.empty()), Dialects.standard(), owner);
        if (!server.dialect().engine().equals(database.engine().engine())) {
            throw GodwitException.of(
                            ErrorCode.CONFIGURATION,
                            "Scratch databases on " + server.display() + " are of another engine than "
                                    + database.display() + ".")
                    .hint("Give a server of the same engine as `shadow`.")
                    .build();
        }
        return server;
    }

    private MigrationSource migrations() {
        if (given.isEmpty()) {
            return source != null ? source : new Locations(Path.of(""), loader()).parse("migrations");
        }
        MigrationSource objects = new GivenMigrations(given);
        return source != null ? new CompositeSource(List.of(source, objects)) : objects;
    }

    private ClassLoader loader() {
        if (loader.isPresent()) {
            return loader.get();
        }
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        return ofThread != null ? ofThread : GodwitBuilder.class.getClassLoader();
    }
}
