package dev.godwit.cli;

import dev.godwit.Godwit;
import dev.godwit.GodwitBuilder;
import dev.godwit.cli.args.Arguments;
import dev.godwit.compare.SchemaSource;
import dev.godwit.compare.SchemaSources;
import dev.godwit.config.Config;
import dev.godwit.config.ConfigFile;
import dev.godwit.config.Environment;
import dev.godwit.config.FileUrls;
import dev.godwit.config.LintSettings;
import dev.godwit.embedded.EmbeddedServers;
import dev.godwit.embedded.ServerArtifacts;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.jpa.JpaLanguage;
import dev.godwit.mongodb.Mongodb;
import dev.godwit.prisma.PrismaLanguage;
import dev.godwit.target.ScratchServers;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a run works with: options before the configuration, the configuration before {@code $DATABASE_URL} and {@code $GODWIT_ENV}.
 * Immutable, but for the servers that it starts where a scratch database needs one.
 */
public final class Settings implements AutoCloseable {

    private static final String FALLBACK_ENVIRONMENT = "development";

    private final Arguments arguments;
    private final Surroundings surroundings;
    private final Optional<Path> file;
    private final Environment environment;
    private final ClassLoader loader;
    private final EmbeddedServers servers;

    private Settings(Arguments arguments, Surroundings surroundings, Optional<Path> file, Environment environment) {
        this.arguments = arguments;
        this.file = file;
        this.surroundings = surroundings;
        this.environment = environment;
        this.loader = new ClassPath(classpath()).loader();
        this.servers = new EmbeddedServers(ServerArtifacts.of(loader));
    }

    private static void checkDirectory(Arguments arguments) {
        List<String> given =
                arguments.values(GlobalOptions.DIR).stream().distinct().toList();
        if (given.size() > 1) {
            throw GodwitException.of(ErrorCode.USAGE, "--dir is given twice: " + String.join(", ", given) + ".")
                    .hint("Give one; several directories go into `migrations:` in godwit.yaml.")
                    .build();
        }
    }

    /** Reads the configuration, if there is one, and chooses the environment. */
    public static Settings read(Arguments arguments, Surroundings surroundings) {
        checkDirectory(arguments);
        Optional<Path> file = arguments.has(GlobalOptions.CONFIG)
                ? arguments
                        .value(GlobalOptions.CONFIG)
                        .map(f -> surroundings.directory().resolve(f))
                : ConfigFile.find(surroundings.directory());
        Config config = file.isPresent()
                ? ConfigFile.read(file.get(), surroundings.shown(file.get()), surroundings.variables())
                : ConfigFile.none(surroundings.directory());
        return new Settings(arguments, surroundings, file, choose(config, file.isPresent(), arguments, surroundings));
    }

    private static Environment choose(Config config, boolean fromFile, Arguments arguments, Surroundings surroundings) {
        Optional<String> option = arguments.value(GlobalOptions.ENV);
        Optional<String> preset = option.isPresent() ? option : config.defaultEnvironment();
        String variable = surroundings.variable("GODWIT_ENV");
        String name = preset.orElse(variable.isEmpty() ? FALLBACK_ENVIRONMENT : variable);
        if (config.has(name)) {
            return config.environment(name);
        }
        boolean chosen = preset.isPresent() || !variable.isEmpty();
        boolean noneToChoose = config.environmentNames().isEmpty() && preset.isEmpty();
        boolean elsewhere = !chosen && arguments.has(GlobalOptions.URL);
        if (!fromFile || noneToChoose || elsewhere) {
            return config.base(name);
        }
        if (chosen) {
            return config.environment(name);
        }
        throw GodwitException.of(ErrorCode.CONFIGURATION, "No environment is chosen, and there is no `" + name + "`.")
                .at(Place.of(config.file()))
                .hint("Choose with --env, $GODWIT_ENV or `default:` in the file; it has: "
                        + String.join(", ", config.environmentNames()) + ".")
                .build();
    }

    /** The environment's name. */
    public String environmentName() {
        return environment.name();
    }

    /** The file that configures the project, as a place for what is in no other file. */
    public Optional<Place> project() {
        return file.map(path -> Place.of(surroundings.shown(path)));
    }

    /** What paths in messages are relative to. */
    public Path base() {
        return arguments.has(GlobalOptions.DIR) ? surroundings.directory() : environment.directory();
    }

    /** Where migrations are. */
    public List<String> locations() {
        Optional<String> dir = arguments.value(GlobalOptions.DIR);
        return dir.isPresent() ? List.of(dir.get()) : environment.migrations();
    }

    /** The directory into which new migrations are written: the first location that is one. */
    public Path newMigrations() {
        for (String location : locations()) {
            if (!location.startsWith("classpath:")) {
                return base().resolve(location.startsWith("filesystem:") ? location.substring(11) : location);
            }
        }
        throw GodwitException.of(ErrorCode.USAGE, "All locations of migrations are on the class path.")
                .hint("Name the directory to write into with --dir.")
                .build();
    }

    /** Where seeds are. */
    public Path seeds() {
        return environment.seeds();
    }

    /** The wanted schema, where one is configured. */
    public Optional<SchemaSource> wantedSchema() {
        return environment.schema().map(sources(environment.directory())::wanted);
    }

    /** The folder that declares the collections of a document database, where one is configured. */
    public Optional<Path> declaredCollections() {
        return environment.schema().map(text -> environment.directory().resolve(text));
    }

    /** The name of the history's table, where one is configured. */
    public Optional<String> historyTable() {
        return environment.historyTable();
    }

    /** The one file that the wanted schema is, which may not be there yet; empty where it is a directory or no file. */
    public Optional<Path> wantedFile() {
        Optional<String> prisma = environment.schema().filter(text -> text.endsWith(".prisma"));
        Optional<Path> file = prisma.isPresent()
                ? prisma.map(text -> environment.directory().resolve(text.replaceFirst("^prisma:", "")))
                : wantedSchema()
                        .filter(SchemaSource.SqlFiles.class::isInstance)
                        .map(source -> ((SchemaSource.SqlFiles) source).path());
        return file.filter(path -> !Files.isDirectory(path));
    }

    /** Sources of structures, as the command line names them. */
    public SchemaSources sources() {
        return sources(base());
    }

    private SchemaSources sources(Path base) {
        return new SchemaSources(
                List.of(new PrismaLanguage(), new JpaLanguage(classpath(), OwnHibernate.jars())), base);
    }

    /** The database's URL; paths of file databases are relative to the configuration, or to the working directory if it names none. */
    public Optional<String> url() {
        Optional<String> option = arguments.value(GlobalOptions.URL);
        if (option.isPresent()) {
            return Optional.of(FileUrls.resolve(option.get(), surroundings.directory()));
        }
        Optional<String> configured = environment.url();
        String variable = surroundings.variable("DATABASE_URL");
        return configured.isPresent() || variable.isEmpty()
                ? configured
                : Optional.of(FileUrls.resolve(variable, surroundings.directory()));
    }

    /** Who logs in. The configuration's user belongs to its URL and does not follow to another one given by option. */
    public Optional<String> user() {
        Optional<String> option = arguments.value(GlobalOptions.USER);
        return option.isPresent() || arguments.has(GlobalOptions.URL) ? option : environment.user();
    }

    /** The password; bound to the configuration's URL as the user is. */
    public Optional<String> password() {
        Optional<String> option = arguments.value(GlobalOptions.PASSWORD);
        return option.isPresent() || arguments.has(GlobalOptions.URL) ? option : environment.password();
    }

    /** What {@code lint} finds important. */
    public LintSettings lint() {
        return environment.lint();
    }

    private List<Path> classpath() {
        return arguments
                .value(GlobalOptions.CLASSPATH)
                .map(paths -> Stream.of(paths.split(File.pathSeparator))
                        .filter(path -> !path.isBlank())
                        .map(path -> surroundings.directory().resolve(path))
                        .toList())
                .orElse(environment.classpath());
    }

    /** Whether the target is known to be a document database. */
    public boolean hasDocuments() {
        return knownUrl().filter(Settings::isOfDocuments).isPresent();
    }

    /** Whether the target is known to be an SQL database. */
    public boolean hasTables() {
        return knownUrl().filter(url -> !isOfDocuments(url)).isPresent();
    }

    /** Nothing where its variables are not set: commands that write files need no database. */
    private Optional<String> knownUrl() {
        try {
            return url();
        } catch (GodwitException notConfigured) {
            return Optional.empty();
        }
    }

    /** Told by its first letters, so that nothing of MongoDB is loaded for others. */
    private static boolean isOfDocuments(String url) {
        return url.startsWith("mongodb") && Mongodb.isUrl(url);
    }

    /** Everything as a configuration of the engine. */
    public GodwitBuilder toBuilder() {
        return toBuilder(url().orElseThrow(this::noDatabase));
    }

    /** The same for another database. */
    public GodwitBuilder toBuilder(String url) {
        GodwitBuilder builder = (isOfDocuments(url) ? Mongodb.url(url) : Godwit.url(url))
                .withoutLog()
                .classLoader(loader)
                .locations(base(), locations())
                .placeholders(environment.placeholders())
                .contexts(environment.contexts(), environment.labels())
                .rerunEdited(environment.rerunsEdited())
                .backfillReplicas(environment.backfillReplicas())
                .scratchServers(ScratchServers.of(servers::url, servers::advice))
                .environment(environment.name(), environment.isProtected());
        user().ifPresent(builder::user);
        password().ifPresent(builder::password);
        environment.shadow().ifPresent(builder::shadow);
        environment.historyTable().ifPresent(builder::historyTable);
        environment.historySchema().ifPresent(builder::historySchema);
        environment.order().ifPresent(builder::order);
        environment.lockWait().ifPresent(builder::lockWait);
        environment.lockTimeout().ifPresent(builder::lockTimeout);
        environment.lockRetry().ifPresent(builder::lockRetry);
        environment.statementTimeout().ifPresent(builder::statementTimeout);
        environment.backfillDefer().ifPresent(builder::deferBackfills);
        environment.backfillMaxLag().ifPresent(builder::backfillMaxLag);
        environment.backfillPauseWhen().ifPresent(builder::backfillPauseWhen);
        return builder;
    }

    /** Ends what was started for scratch databases. */
    @Override
    public void close() {
        servers.close();
    }

    private GodwitException noDatabase() {
        return GodwitException.of(
                        ErrorCode.CONFIGURATION, "No database is named for environment `" + environment.name() + "`.")
                .hint("Give `url:` in godwit.yaml (`godwit init` writes one), --url or $DATABASE_URL.")
                .build();
    }
}
