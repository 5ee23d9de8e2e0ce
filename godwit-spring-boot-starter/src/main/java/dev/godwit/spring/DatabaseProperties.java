package dev.godwit.spring;

import dev.godwit.plan.NewerSchema;
import dev.godwit.plan.OrderPolicy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;

/**
 * What is configured for one database, or for all of them. The keys are those of {@code godwit.yaml} where both have them; what is not
 * given is null.
 *
 * @param mode what is done when the application starts
 * @param waitLimit how long mode "wait" waits for others to migrate
 * @param newerSchema what happens where all migrations of the application are applied, and later ones that only a newer release has
 * @param dataSource name of the data source bean; by default the only or primary one
 * @param url where the database is, for a connection of its own in place of a data source
 * @param user who logs in, with a URL
 * @param password with which password, with a URL
 * @param migrations where migrations are: classpath:FOLDER or a directory, one or several
 * @param history where the history is kept
 * @param order what happens to a migration that arrives after a later one was applied
 * @param lock the lock that lets one run at a time
 * @param lockTimeout how long a statement waits for a lock of the engine; zero is without limit
 * @param lockRetry for how long what waited in vain for a lock is tried again; zero is never
 * @param statementTimeout how long a statement may run; zero is without limit
 * @param backfill changes of rows that are done batch by batch
 * @param placeholders values for ${name} in SQL; without any nothing is replaced
 * @param contexts contexts of Liquibase changesets to run; all by default
 * @param labels label expression for Liquibase changesets; all by default
 */
@ConfigurationProperties("godwit")
public record DatabaseProperties(
        @Nullable StartupMode mode,
        @Nullable Duration waitLimit,
        @Nullable NewerSchema newerSchema,
        @Nullable String dataSource,
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable List<String> migrations,
        @Nullable History history,
        @Nullable OrderPolicy order,
        @Nullable Lock lock,
        @Nullable Duration lockTimeout,
        @Nullable Duration lockRetry,
        @Nullable Duration statementTimeout,
        @Nullable Backfill backfill,
        @Nullable Map<String, String> placeholders,
        @Nullable List<String> contexts,
        @Nullable String labels) {

    /** Where migrations are on the class path, where nothing else is said. */
    static final String DEFAULT_FOLDER = "db/migrations";

    /** Where migrations are, as configured or by default. */
    List<String> locations() {
        return migrations != null ? migrations : List.of("classpath:" + DEFAULT_FOLDER);
    }

    /**
     * Where the history is kept.
     *
     * @param table the table of what is applied; the others are called after it
     * @param schema the schema of Godwit's tables; by default the connection's current one
     */
    public record History(@Nullable String table, @Nullable String schema) {}

    /**
     * The lock that lets one run at a time.
     *
     * @param limit how long to wait for another run
     */
    public record Lock(@Name("wait") @Nullable Duration limit) {}

    /**
     * Changes of rows that are done batch by batch.
     *
     * @param defer whether the start ends in front of changes of rows that are done batch by batch, and a run of its own does them
     */
    public record Backfill(@Nullable Boolean defer) {}

    /** These, and where they say nothing, those. Where the database is counts as one thing; placeholders are joined. */
    DatabaseProperties over(DatabaseProperties those) {
        boolean elsewhere = url != null || dataSource != null;
        return new DatabaseProperties(
                first(mode, those.mode),
                first(waitLimit, those.waitLimit),
                first(newerSchema, those.newerSchema),
                elsewhere ? dataSource : those.dataSource,
                elsewhere ? url : those.url,
                elsewhere ? user : first(user, those.user),
                elsewhere ? password : first(password, those.password),
                first(migrations, those.migrations),
                new History(
                        first(in(history, History::table), in(those.history, History::table)),
                        first(in(history, History::schema), in(those.history, History::schema))),
                first(order, those.order),
                first(lock, those.lock),
                first(lockTimeout, those.lockTimeout),
                first(lockRetry, those.lockRetry),
                first(statementTimeout, those.statementTimeout),
                new Backfill(first(in(backfill, Backfill::defer), in(those.backfill, Backfill::defer))),
                joined(placeholders, those.placeholders),
                first(contexts, those.contexts),
                first(labels, those.labels));
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one != null ? one : other;
    }

    private static <A, T> @Nullable T in(@Nullable A group, Function<A, @Nullable T> key) {
        return group == null ? null : key.apply(group);
    }

    private static Map<String, String> joined(
            @Nullable Map<String, String> before, @Nullable Map<String, String> behind) {
        Map<String, String> joined = new HashMap<>(Optional.ofNullable(behind).orElse(Map.of()));
        joined.putAll(Optional.ofNullable(before).orElse(Map.of()));
        return joined;
    }

    /** Without what may be secret. */
    @Override
    public String toString() {
        return "DatabaseProperties[mode=" + mode + ", dataSource=" + dataSource + ", migrations=" + migrations + "]";
    }
}
