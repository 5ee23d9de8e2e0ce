package dev.godwit.junit;

import dev.godwit.compare.DiffOptions;
import dev.godwit.compare.SchemaLanguage;
import dev.godwit.compare.SchemaSource;
import dev.godwit.compare.SchemaSources;
import dev.godwit.prisma.PrismaLanguage;
import dev.godwit.report.DiffReport;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * A ready-made test that fails when the migrations do not lead to the wanted schema.
 *
 * <pre>{@code
 * @GodwitTest
 * class MigrationsTest implements SchemaIsMigrated {}
 * }</pre>
 */
public interface SchemaIsMigrated {

    /**
     * The wanted schema: a file or directory of SQL, a {@code schema.prisma}, or {@code jpa:com.example.model} where {@link #languages}
     * has it. Default: {@code schema} of {@code godwit.yaml}.
     */
    default String wantedSchema(FreshDatabase database) {
        return database.wantedSchema()
                .orElseThrow(() -> new IllegalStateException(
                        "There is no `schema` in godwit.yaml: give it, or override wantedSchema."));
    }

    /** Languages other than SQL in which it may be written. Default: Prisma's. */
    default List<SchemaLanguage> languages() {
        return List.of(new PrismaLanguage());
    }

    /** The class path of the tests, where entities and their Hibernate are: {@code new JpaLanguage(classPath(), List.of())}. */
    static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
    }

    /** Compares them. */
    @Test
    default void migrationsLeadToTheWantedSchema(FreshDatabase database) {
        String text = wantedSchema(database);
        SchemaSource wanted = new SchemaSources(languages(), database.base()).wanted(text);
        DiffReport difference =
                database.godwit().diff(new SchemaSource.Migrations(List.of()), wanted, DiffOptions.at(database.base()));
        if (!difference.changes().isEmpty()) {
            Assertions.fail("The migrations do not lead to " + text + ". They need:"
                    + difference.changes().stream()
                            .map(change -> "\n  " + change.text())
                            .collect(Collectors.joining())
                    + "\nnext: godwit make NAME --from-diff writes them as a migration.");
        }
    }
}
