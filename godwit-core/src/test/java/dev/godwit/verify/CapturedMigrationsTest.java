package dev.godwit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.Godwit;
import dev.godwit.report.VerifyReport;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The migrations of real projects on PostgreSQL, by their numbers in the order of their files: each down that does not lead back is found, and
 * no other. The bad ones, in {@code corpus/*-bad-downs.txt}, are those for which {@code pg_dump --schema-only} differs before the up and after
 * the down by more than the order of a table's columns.
 */
@Tag("corpus")
class CapturedMigrationsTest {

    @TempDir
    Path folder;

    @Test
    void unleash() throws Exception {
        VerifyReport report = verified("unleash-server@7.5.1", "db-migrate", "dist/migrations");

        assertThat(report.verified()).isEqualTo(374);
        assertThat(report.bad()).hasSize(32);
        assertThat(words(report)).isEqualTo(expected("unleash"));
        assertThat(numbers(report.orderOnly().stream())).containsExactly("008", "066", "067", "112", "240", "263");
        // The table of db-migrate itself.
        assertThat(report.noDown()).containsExactly("000_bookkeeping");
        assertThat(numbers(report.refused().stream().map(VerifyReport.Refused::id)))
                .containsExactly("093", "339");
        assertThat(numbers(report.lost().stream().map(VerifyReport.Lost::id)))
                .containsExactly("066", "067", "078", "112", "124", "126", "198", "210", "258", "263", "315");
    }

    @Test
    void backstage() throws Exception {
        VerifyReport report = verified("@backstage/plugin-catalog-backend@4.0.0", "knex", "migrations");

        assertThat(report.verified()).isEqualTo(45);
        assertThat(report.bad()).hasSize(2);
        assertThat(words(report)).isEqualTo(expected("backstage"));
        assertThat(numbers(report.orderOnly().stream())).containsExactly("011", "012", "037");
        assertThat(report.noDown()).isEmpty();
        assertThat(numbers(report.refused().stream().map(VerifyReport.Refused::id)))
                .containsExactly("011", "012");
        assertThat(numbers(report.lost().stream().map(VerifyReport.Lost::id)))
                .containsExactly("006", "026", "036", "037");
    }

    private VerifyReport verified(String npmPackage, String tool, String path) throws Exception {
        try (TestDatabase capturing = TestDatabase.create(Engine.POSTGRES_18);
                TestDatabase database = TestDatabase.create(Engine.POSTGRES_18)) {
            Path files = JavaScriptMigrations.in(folder).capture(npmPackage, tool, path, capturing);
            return Godwit.url(database.jdbcUrl())
                    .user(database.user())
                    .password(database.password())
                    .locations(files, List.of("."))
                    .build()
                    .verify(Set.of());
        }
    }

    private static List<String> numbers(Stream<String> ids) {
        return ids.map(id -> id.substring(0, 3)).toList();
    }

    /** Each bad down: its number, what is said of it, and what is still to do. */
    private static String words(VerifyReport report) {
        return report.bad().stream()
                .map(bad -> bad.version() + " " + bad.reason() + "\n"
                        + bad.differences().stream()
                                .map(difference -> "  " + difference + "\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    private static String expected(String project) throws IOException {
        try (InputStream text =
                CapturedMigrationsTest.class.getResourceAsStream("/corpus/" + project + "-bad-downs.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
