package dev.godwit.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.godwit.Godwit;
import dev.godwit.error.GodwitException;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A run as it is seen in a trace. */
class RunSpansTest {

    @RegisterExtension
    static final OpenTelemetryExtension TELEMETRY = OpenTelemetryExtension.create();

    @TempDir
    Path folder;

    @BeforeEach
    void aProject() throws IOException {
        write("1_a.sql", "CREATE TABLE a (id INTEGER);\nCREATE INDEX a_id ON a (id);\n");
        write("2_b.sql", "CREATE TABLE b (id INTEGER);\n");
    }

    @Test
    void theRunHoldsItsMigrationsAndTheseHoldTheirStatements() {
        godwit().migrate();
        SpanData run = only("godwit migrate");
        List<SpanData> migrations = named("godwit migration");
        assertThat(migrations)
                .extracting(span -> span.getAttributes().get(AttributeKey.stringKey("godwit.migration.id")))
                .containsExactly("1_a", "2_b");
        assertThat(migrations).extracting(SpanData::getParentSpanId).containsOnly(run.getSpanId());
        List<SpanData> statements = named("godwit statement");
        assertThat(statements)
                .extracting(span -> span.getAttributes().get(AttributeKey.stringKey("db.query.text")))
                .containsExactly(
                        "CREATE TABLE a (id INTEGER)", "CREATE INDEX a_id ON a (id)", "CREATE TABLE b (id INTEGER)");
        assertThat(statements)
                .extracting(SpanData::getParentSpanId)
                .containsExactly(
                        migrations.get(0).getSpanId(),
                        migrations.get(0).getSpanId(),
                        migrations.get(1).getSpanId());
        assertThat(TELEMETRY.getSpans()).allMatch(SpanData::hasEnded);
    }

    @Test
    void aFailureIsSeenOnTheMigrationAndOnTheRun() throws IOException {
        write("3_c.sql", "CREATE TABLE a (id INTEGER);\n");
        GodwitException failure = catchThrowableOfType(GodwitException.class, () -> godwit().migrate());
        assertThat(failure).isNotNull();
        assertThat(only("godwit migrate").getStatus().getStatusCode())
                .isEqualTo(StatusData.error().getStatusCode());
        SpanData failed = named("godwit migration").get(2);
        assertThat(failed.getStatus().getDescription()).isEqualTo(failure.getMessage());
        assertThat(failed.getAttributes().get(AttributeKey.stringKey("godwit.error.code")))
                .isEqualTo("MIGRATION_FAILED");
        assertThat(named("godwit migration").get(1).getStatus()).isEqualTo(StatusData.unset());
    }

    @Test
    void nothingToDoMakesNoSpan() {
        godwit().migrate();
        TELEMETRY.clearSpans();
        godwit().migrate();
        assertThat(TELEMETRY.getSpans()).isEmpty();
    }

    private SpanData only(String name) {
        assertThat(named(name)).hasSize(1);
        return named(name).get(0);
    }

    private static List<SpanData> named(String name) {
        return TELEMETRY.getSpans().stream()
                .filter(span -> span.getName().equals(name))
                .sorted((one, other) -> Long.compare(one.getStartEpochNanos(), other.getStartEpochNanos()))
                .toList();
    }

    private void write(String name, String sql) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("migrations")).resolve(name), sql);
    }

    private Godwit godwit() {
        return Godwit.url("sqlite:" + folder.resolve("a.db"))
                .locations(folder, List.of("migrations"))
                .build();
    }
}
