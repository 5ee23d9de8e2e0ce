package dev.godwit.spring.actuate;

import dev.godwit.report.MigrationStatus;
import dev.godwit.report.StatusReport;
import dev.godwit.spring.GodwitDatabase;
import dev.godwit.spring.GodwitDatabases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** The status of every database, with the names that {@code godwit status --json} has. */
@Endpoint(id = "godwit")
public final class GodwitEndpoint {

    private final GodwitDatabases databases;

    GodwitEndpoint(GodwitDatabases databases) {
        this.databases = databases;
    }

    /** Asks the databases. */
    @ReadOperation
    public Shown status() {
        Map<String, Database> shown = new LinkedHashMap<>();
        for (GodwitDatabase database : databases.all()) {
            shown.put(database.name(), Database.of(database.godwit().status()));
        }
        return new Shown(shown);
    }

    /**
     * What is shown.
     *
     * @param databases by name
     */
    public record Shown(Map<String, Database> databases) {}

    /**
     * One database.
     *
     * @param current the version of the latest applied migration, null where there is none
     * @param pending how many are not applied
     * @param migrations all that files or history know
     */
    public record Database(@Nullable String current, int pending, List<Migration> migrations) {

        static Database of(StatusReport status) {
            return new Database(
                    status.current().map(Object::toString).orElse(null),
                    status.pending(),
                    status.migrations().stream().map(Migration::of).toList());
        }
    }

    /**
     * One migration; what does not apply is null.
     *
     * @param version its identity
     * @param name its name
     * @param state applied, pending, failed, missing, edited or out-of-order
     * @param batch the batch that applied it
     * @param appliedAt when, as ISO-8601
     * @param durationMs how long that took
     * @param detail explains the state where it needs that
     */
    public record Migration(
            String version,
            String name,
            String state,
            @Nullable Integer batch,
            @Nullable String appliedAt,
            @Nullable Long durationMs,
            @Nullable String detail) {

        static Migration of(MigrationStatus status) {
            return new Migration(
                    status.version().text(),
                    status.name(),
                    status.state().text(),
                    status.batch().isPresent() ? status.batch().getAsInt() : null,
                    status.appliedAt().map(Object::toString).orElse(null),
                    status.durationMs().isPresent() ? status.durationMs().getAsLong() : null,
                    status.detail().orElse(null));
        }
    }
}
