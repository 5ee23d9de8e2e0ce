package dev.godwit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.spring.actuate.GodwitEndpoint;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What the actuator and Micrometer show of the databases. Health and the endpoint over HTTP: see the example. */
class ActuatorTest {

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void notes() {
        project = new Project(folder).migration("1_create_notes.sql", Project.NOTES);
    }

    @Test
    void theEndpointShowsTheStatus() {
        try (TestDatabase database = TestDatabase.create(Engine.H2)) {
            exposed(database).run(context -> {
                project.migration("2_create_tags.sql", "CREATE TABLE tags (id integer);");
                GodwitEndpoint.Database shown = context.getBean(GodwitEndpoint.class)
                        .status()
                        .databases()
                        .get(GodwitDatabase.DEFAULT_NAME);
                assertThat(shown.current()).isEqualTo("1");
                assertThat(shown.pending()).isOne();
                assertThat(shown.migrations())
                        .extracting(GodwitEndpoint.Migration::name, GodwitEndpoint.Migration::state)
                        .containsExactly(
                                org.assertj.core.groups.Tuple.tuple("create_notes", "applied"),
                                org.assertj.core.groups.Tuple.tuple("create_tags", "pending"));
                assertThat(shown.migrations().get(0).batch()).isOne();
                assertThat(shown.migrations().get(0).appliedAt()).endsWith("Z");
            });
        }
    }

    @Test
    void anEndpointThatIsNotExposedIsNotMade() {
        try (TestDatabase database = TestDatabase.create(Engine.H2)) {
            Boot.application(database, project)
                    .run(context -> assertThat(context).doesNotHaveBean(GodwitEndpoint.class));
        }
    }

    @Test
    void gaugesCountTheStates() {
        try (TestDatabase database = TestDatabase.create(Engine.H2)) {
            Boot.application(database, project).run(context -> {
                project.migration("2_create_tags.sql", "CREATE TABLE tags (id integer);");
                SimpleMeterRegistry meters = new SimpleMeterRegistry();
                context.getBean(MeterBinder.class).bindTo(meters);
                assertThat(gauge(meters, "applied")).isOne();
                assertThat(gauge(meters, "pending")).isOne();
                assertThat(gauge(meters, "failed")).isZero();
            });
        }
    }

    private static double gauge(SimpleMeterRegistry meters, String state) {
        return meters.get("godwit.migrations")
                .tags("database", "default", "state", state)
                .gauge()
                .value();
    }

    @Test
    void theStartAndEachMigrationAreObserved() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        project.migration("2_create_tags.sql", "CREATE TABLE tags (id integer);");
        try (TestDatabase database = TestDatabase.create(Engine.H2)) {
            observed(database, meters).run(context -> {
                assertThat(context).hasNotFailed();
                assertThat(meters.get("godwit.startup")
                                .tags("database", "default", "mode", "migrate", "error", "none")
                                .timer()
                                .count())
                        .isOne();
                assertThat(meters.get("godwit.migration")
                                .tags("direction", "up", "error", "none")
                                .timer()
                                .count())
                        .isEqualTo(2);
            });
        }
    }

    @Test
    void theMigrationThatFailsIsObservedWithItsError() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        project.migration("2_wrong.sql", "CREATE TABLE notes (id integer);");
        try (TestDatabase database = TestDatabase.create(Engine.H2)) {
            observed(database, meters).run(context -> {
                assertThat(context).hasFailed();
                assertThat(meters.get("godwit.migration")
                                .tags("error", "Failed")
                                .timer()
                                .count())
                        .isOne();
                assertThat(meters.get("godwit.startup")
                                .tags("error", "Failed")
                                .timer()
                                .count())
                        .isOne();
            });
        }
    }

    private ApplicationContextRunner exposed(TestDatabase database) {
        return Boot.application(database, project)
                .withPropertyValues("management.endpoints.web.exposure.include=godwit", "spring.jmx.enabled=false")
                .withPropertyValues("management.endpoints.jmx.exposure.include=godwit");
    }

    private ApplicationContextRunner observed(TestDatabase database, SimpleMeterRegistry meters) {
        ObservationRegistry registry = ObservationRegistry.create();
        registry.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
        return Boot.application(database, project).withBean(ObservationRegistry.class, () -> registry);
    }
}
