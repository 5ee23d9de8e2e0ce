package dev.godwit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.Scheduler;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.quartz.QuartzAutoConfiguration;

/** Quartz finds its tables, which a migration makes. */
class QuartzTest {

    @TempDir
    private Path folder;

    @Test
    void theSchedulerStartsOnMigratedTables() throws IOException {
        Project project = new Project(folder).migration("1_quartz.sql", tables());
        try (TestDatabase database = TestDatabase.create(Engine.H2)) {
            Boot.application(database, project)
                    .withConfiguration(AutoConfigurations.of(
                            Boot.transactionManagerAutoConfiguration(), QuartzAutoConfiguration.class))
                    .withPropertyValues(
                            "spring.quartz.job-store-type=jdbc", "spring.quartz.jdbc.initialize-schema=never")
                    .run(context -> {
                        assertThat(context).hasNotFailed();
                        assertThat(context.getBean(Scheduler.class).isStarted()).isTrue();
                        assertThat(Tables.number(database, "SELECT count(*) FROM QRTZ_SCHEDULER_STATE"))
                                .isNotNegative();
                    });
        }
    }

    private static String tables() throws IOException {
        String file = "/org/quartz/impl/jdbcjobstore/tables_h2.sql";
        try (InputStream in = Scheduler.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
