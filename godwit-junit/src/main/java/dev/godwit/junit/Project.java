package dev.godwit.junit;

import dev.godwit.Godwit;
import dev.godwit.GodwitBuilder;
import dev.godwit.config.Config;
import dev.godwit.config.ConfigFile;
import dev.godwit.config.Environment;
import dev.godwit.target.DatabaseUrl;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a {@link GodwitTest} says together with the configuration file. */
final class Project {

    private static final String FALLBACK_ENVIRONMENT = "development";

    private final GodwitTest test;
    private final Path base;
    private final Environment environment;

    private Project(GodwitTest test, Path base, Environment environment) {
        this.test = test;
        this.base = base;
        this.environment = environment;
    }

    /** Reads the configuration, if there is one. */
    static Project read(GodwitTest test) {
        Path here = Path.of("").toAbsolutePath();
        Optional<Path> file =
                test.config().isEmpty() ? ConfigFile.find(here) : Optional.of(here.resolve(test.config()));
        Config config = file.isPresent()
                ? ConfigFile.read(file.get(), file.get().toString(), System::getenv)
                : ConfigFile.none(here);
        Environment environment = chosen(test, config);
        return new Project(test, test.locations().length > 0 ? here : environment.directory(), environment);
    }

    private static Environment chosen(GodwitTest test, Config config) {
        if (!test.environment().isEmpty()) {
            return config.environment(test.environment());
        }
        String name = config.defaultEnvironment().orElse(FALLBACK_ENVIRONMENT);
        return config.has(name) ? config.environment(name) : config.base(name);
    }

    /** The engine with its version, if one is asked for. The configured URL tells nothing else, and may need variables that tests lack. */
    String engine() {
        if (!test.engine().isEmpty()) {
            return test.engine();
        }
        return environment
                .url()
                .map(url -> DatabaseUrl.parse(url, Optional.empty(), Optional.empty())
                        .engine())
                .orElse("postgresql");
    }

    /** What paths are relative to. */
    Path base() {
        return base;
    }

    /** The wanted schema as configured, if one is. */
    Optional<String> wantedSchema() {
        return environment.schema();
    }

    /** Files and directories of seeds. */
    List<Path> seeds() {
        return List.of(test.seeds()).stream()
                .map(environment.directory()::resolve)
                .toList();
    }

    /** Godwit with all that is configured, on a server of this URL. */
    GodwitBuilder on(String url, ClassLoader loader) {
        List<String> locations = test.locations().length > 0 ? List.of(test.locations()) : environment.migrations();
        GodwitBuilder builder = Godwit.url(url)
                .classLoader(loader)
                .locations(base, locations)
                .placeholders(environment.placeholders())
                .contexts(environment.contexts(), environment.labels());
        environment.historyTable().ifPresent(builder::historyTable);
        environment.order().ifPresent(builder::order);
        return builder;
    }

    /** All but the content of the files that can make one migrated database another than the next one. */
    List<Object> settings() {
        return List.of(
                environment.placeholders(),
                environment.contexts(),
                environment.labels(),
                environment.historyTable().orElse(""));
    }
}
