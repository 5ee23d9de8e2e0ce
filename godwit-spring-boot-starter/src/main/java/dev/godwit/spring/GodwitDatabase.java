package dev.godwit.spring;

import dev.godwit.Godwit;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.util.function.SingletonSupplier;

/** One database of the application. Does not connect until it is asked for {@link #godwit()}. Thread-safe. */
public final class GodwitDatabase {

    /** The name of the only database, where it was given none. */
    public static final String DEFAULT_NAME = "default";

    private final String name;
    private final StartupMode mode;
    private final Duration waitLimit;
    private final Optional<DataSource> dataSource;
    private final Supplier<Godwit> godwit;

    GodwitDatabase(
            String name,
            StartupMode mode,
            Duration waitLimit,
            Optional<DataSource> dataSource,
            Supplier<Godwit> godwit) {
        this.name = name;
        this.mode = mode;
        this.waitLimit = waitLimit;
        this.dataSource = dataSource;
        this.godwit = SingletonSupplier.of(godwit);
    }

    /** Its name below {@code godwit.databases}; {@value #DEFAULT_NAME} where it has none. */
    public String name() {
        return name;
    }

    /** What is done with it when the application starts. */
    public StartupMode mode() {
        return mode;
    }

    /** How long mode {@code wait} waits. */
    public Duration waitLimit() {
        return waitLimit;
    }

    /** The data source it is reached through; empty where it has a URL of its own. */
    public Optional<DataSource> dataSource() {
        return dataSource;
    }

    /**
     * Its migrations and their state. The first call connects, to see which engine it is.
     *
     * @throws dev.godwit.error.GodwitException when it gives no connection, or a property makes no sense
     */
    public Godwit godwit() {
        return godwit.get();
    }
}
