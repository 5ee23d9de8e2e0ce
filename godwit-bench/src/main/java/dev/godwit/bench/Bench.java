package dev.godwit.bench;

import dev.godwit.Godwit;
import dev.godwit.testing.Engine;
import dev.godwit.testing.PostgresServer;
import dev.godwit.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A thousand migrations against PostgreSQL: applied by Godwit in this process, by Godwit as a process, and by psql over one connection;
 * then the run that finds nothing to do. Prints milliseconds and ratios. Arguments: the number of migrations [1000], rounds [3].
 */
public final class Bench {

    private final int count;
    private final int rounds;
    private final TestServer server;
    private final Path folder;

    private Bench(int count, int rounds, TestServer server, Path folder) {
        this.count = count;
        this.rounds = rounds;
        this.server = server;
        this.folder = folder;
    }

    /** Runs all measurements. */
    public static void main(String[] args) throws Exception {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        Path folder = Files.createTempDirectory("godwit-bench");
        try (TestServer server =
                PostgresServer.builder().engine(Engine.POSTGRES_18).fsync(true).start()) {
            new Bench(count, rounds, server, folder).run();
        } finally {
            delete(folder);
        }
    }

    private void run() throws Exception {
        Project project = Project.write(folder.resolve("migrations"), count);
        print(
                "%d migrations, PostgreSQL 18 with fsync, Java %s, median of %d rounds",
                count, Runtime.version(), rounds);
        firstInProcess(project);
        double psql = Timing.median(rounds, () -> {
            String database = server.createDatabase();
            new Psql(server).run(database, project.forPsql());
            server.dropDatabase(database);
        });
        print("apply: psql over one connection            %8.0f ms", psql);
        double inProcess = applied(() -> {
            String database = server.createDatabase();
            double ms = Timing.once(() -> godwit(database, project).migrate());
            server.dropDatabase(database);
            return ms;
        });
        print("apply: Godwit in process                   %8.0f ms   %.2f x psql", inProcess, inProcess / psql);
        double process = applied(() -> {
            String database = server.createDatabase();
            double ms = Timing.once(() -> launcher(database, project));
            server.dropDatabase(database);
            return ms;
        });
        print("apply: Godwit as a process                 %8.0f ms   %.2f x psql", process, process / psql);
        nothingToDo(project);
    }

    /** In a JVM that has loaded nothing but the driver. */
    private void firstInProcess(Project project) throws Exception {
        String database = server.createDatabase();
        launcher(database, project);
        server.connect(database).close();
        Godwit godwit = godwit(database, project);
        print("no-op: in process, first                   %8.1f ms", Timing.once(godwit::migrate));
        print("no-op: in process, second                  %8.1f ms", Timing.once(godwit::migrate));
        server.dropDatabase(database);
    }

    private void nothingToDo(Project project) throws Exception {
        String database = server.createDatabase();
        Godwit godwit = godwit(database, project);
        godwit.migrate();
        Thread.sleep(2500);
        for (int i = 0; i < 300; i++) {
            godwit.migrate();
        }
        print("no-op: in process, warm                    %8.1f ms", Timing.median(101, godwit::migrate));
        launcher(database, project);
        print(
                "no-op: as a process                        %8.0f ms",
                Timing.median(15, () -> launcher(database, project)));
        print(
                "       psql asking one question            %8.0f ms",
                Timing.median(
                        15, () -> new Psql(server).run(database, List.of("SELECT count(*) FROM godwit_history;"))));
        server.dropDatabase(database);
    }

    private Godwit godwit(String database, Project project) {
        return Godwit.url(server.jdbcUrl(database))
                .user(server.user())
                .password(server.password())
                .locations(folder, List.of(project.directory().toString()))
                .build();
    }

    private void launcher(String database, Project project) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of("godwit").toAbsolutePath().toString(),
                        "--url",
                        server.userUrl(database),
                        "--dir",
                        project.directory().toString(),
                        "-q",
                        "migrate")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("godwit ended with " + process.exitValue());
        }
    }

    private double applied(Measured measured) throws Exception {
        double[] all = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            all[i] = measured.ms();
        }
        java.util.Arrays.sort(all);
        return all[rounds / 2];
    }

    private static void print(String format, Object... args) {
        System.out.println(String.format(Locale.ROOT, format, args));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @FunctionalInterface
    private interface Measured {
        double ms() throws Exception;
    }
}
