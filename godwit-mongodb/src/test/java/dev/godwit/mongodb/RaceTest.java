package dev.godwit.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.mongodb.testing.MigrateProcess;
import dev.godwit.mongodb.testing.MongoProject;
import dev.godwit.mongodb.testing.TestMongo;
import dev.godwit.report.HistoryEvent;
import dev.godwit.report.MigrateReport;
import dev.godwit.testing.JavaProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that start at once: each migration runs once. */
class RaceTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 20})
    void eachMigrationRunsOnce(int runs, @TempDir Path folder) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(runs);
        try (TestMongo mongo = TestMongo.any()) {
            MongoProject project = counting(folder, mongo);
            CyclicBarrier together = new CyclicBarrier(runs);
            Callable<MigrateReport> run = () -> {
                together.await();
                return project.builder()
                        .lockWait(Duration.ofSeconds(120))
                        .build()
                        .migrate();
            };
            List<Future<MigrateReport>> started = new ArrayList<>();
            for (int i = 0; i < runs; i++) {
                started.add(threads.submit(run));
            }
            int applied = 0;
            for (Future<MigrateReport> one : started) {
                applied += one.get().applied().size();
            }
            assertThat(applied).isEqualTo(5);
            eachRanOnce(mongo, project);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void soItDoesWhereTheRunsAreProcesses(@TempDir Path folder) {
        try (TestMongo mongo = TestMongo.any()) {
            MongoProject project = counting(folder, mongo);
            try (JavaProcess one = MigrateProcess.start(mongo, folder);
                    JavaProcess other = MigrateProcess.start(mongo, folder)) {
                int applied = applied(one) + applied(other);
                assertThat(applied).isEqualTo(5);
            }
            eachRanOnce(mongo, project);
        }
    }

    private static int applied(JavaProcess process) {
        assertThat(process.waitFor(Duration.ofMinutes(2))).isZero();
        assertThat(process.stdout()).startsWith("applied ");
        return Integer.parseInt(process.stdout().substring("applied ".length()).strip());
    }

    private static MongoProject counting(Path folder, TestMongo mongo) {
        MongoProject project = new MongoProject(folder, mongo);
        for (int i = 1; i <= 5; i++) {
            project.json(
                    i + "_count",
                    "{'up': [{'update': 'counter', 'updates': [{'q': {'_id': " + i
                            + "}, 'u': {'$inc': {'n': 1}}, 'upsert': true}]}]}");
        }
        return project;
    }

    private static void eachRanOnce(TestMongo mongo, MongoProject project) {
        assertThat(mongo.documents("counter"))
                .hasSize(5)
                .allSatisfy(document ->
                        assertThat(document.getNumber("n").intValue()).isEqualTo(1));
        assertThat(project.godwit().history())
                .extracting(HistoryEvent::kind)
                .containsExactly("created", "applied", "applied", "applied", "applied", "applied");
    }
}
