package dev.godwit.spring;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Dialects;
import dev.godwit.history.History;
import dev.godwit.source.Locations;
import dev.godwit.source.MigrationSource;
import dev.godwit.source.SourceContext;
import dev.godwit.target.DatabaseUrl;
import dev.godwit.timeline.Timeline;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NativeDetector;
import org.springframework.core.env.Environment;

/**
 * Reads the migrations in a thread of its own while Spring still looks for beans, which takes one processor some seconds: when it is their turn,
 * only what has changed since is read. What goes wrong here is told then, by whoever reads again.
 */
final class ReadAhead implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String BEAN = "godwitReadAhead";

    /** Made by Spring. */
    ReadAhead() {}

    /**
     * Migrations that are being read, or have been.
     *
     * @param locations where they are
     * @param source remembers them
     */
    record Begun(List<String> locations, MigrationSource source) {}

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (NativeDetector.inNativeImage() || !environment.getProperty("godwit.enabled", Boolean.class, true)) {
            return;
        }
        try {
            Binder binder = Binder.get(environment);
            DatabaseProperties properties = binder.bindOrCreate("godwit", DatabaseProperties.class);
            boolean several = binder.bind("godwit.databases", Bindable.mapOf(String.class, Object.class))
                    .isBound();
            if (!several && properties.mode() != StartupMode.NONE) {
                dialect(properties, environment).ifPresent(dialect -> begin(context, properties, dialect));
            }
        } catch (BindException toldLater) {
            return;
        }
    }

    /** The source that was begun for these locations, if it was. */
    static Optional<MigrationSource> of(List<String> locations, ApplicationContext context) {
        return context.containsBean(BEAN)
                ? Optional.of(context.getBean(BEAN, Begun.class))
                        .filter(begun -> begun.locations().equals(locations))
                        .map(Begun::source)
                : Optional.empty();
    }

    private static Optional<Dialect> dialect(DatabaseProperties properties, Environment environment) {
        String url = Optional.ofNullable(properties.url())
                .orElseGet(() -> environment.getProperty("spring.datasource.url", ""));
        try {
            return Dialects.standard()
                    .named(DatabaseUrl.parse(url, Optional.empty(), Optional.empty())
                            .engine());
        } catch (RuntimeException unknown) {
            return Optional.empty();
        }
    }

    private static void begin(ConfigurableApplicationContext context, DatabaseProperties properties, Dialect dialect) {
        ClassLoader loader = Optional.ofNullable(context.getClassLoader()).orElseGet(ClassLoader::getSystemClassLoader);
        List<String> locations = properties.locations();
        MigrationSource source;
        try {
            source = new Locations(Path.of(""), loader).parse(locations);
        } catch (RuntimeException toldLater) {
            return;
        }
        SourceContext files = new SourceContext(
                dialect.engine(),
                dialect.syntax(),
                Optional.ofNullable(properties.contexts()).map(Set::copyOf).orElse(Set.of()),
                orElse(properties.labels(), ""),
                orElse(properties.placeholders(), Map.of()));
        context.getBeanFactory().registerSingleton(BEAN, new Begun(locations, source));
        Thread thread = new Thread(() -> read(source, files), "godwit-read-ahead");
        thread.setDaemon(true);
        thread.start();
    }

    private static <T> T orElse(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    private static void read(MigrationSource source, SourceContext files) {
        try {
            // Matched with nothing, so that Java has loaded and warmed what matches them with the history.
            Timeline.of(source.read(files), History.none());
        } catch (RuntimeException | LinkageError toldLater) {
            // Who migrates reads again, and tells.
        }
    }
}
