package dev.godwit.bench.spring;

import dev.godwit.embedded.EmbeddedServer;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestServers;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Starts the example application with a thousand applied migrations, migrated by Godwit, Flyway, Liquibase or nobody, each start in a
 * process of its own, in turns. Prints milliseconds and ratios. Arguments: the number of migrations [1000], rounds [5].
 */
public final class StartBench {

    private static final List<Contender> TOOLS = List.of(Contender.GODWIT, Contender.FLYWAY, Contender.LIQUIBASE);

    private final EmbeddedServer server;
    private final Path resources;
    private final Map<Contender, String> databases = new EnumMap<>(Contender.class);

    private StartBench(EmbeddedServer server, Path resources) {
        this.server = server;
        this.resources = resources;
    }

    /** Measures. */
    public static void main(String[] args) throws Exception {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        Path folder = Files.createTempDirectory("godwit-bench-spring");
        try (EmbeddedServer server = TestServers.postgres(Engine.POSTGRES_18).start()) {
            Resources.write(folder, count);
            print(
                    "%d applied migrations, PostgreSQL 18, Spring Boot application, Java %s, %d processors, medians of"
                            + " %d rounds",
                    count, Runtime.version(), Runtime.getRuntime().availableProcessors(), rounds);
            new StartBench(server, folder).run(rounds);
        } finally {
            delete(folder);
        }
    }

    private void run(int rounds) throws Exception {
        for (Contender contender : TOOLS) {
            databases.put(contender, server.createDatabase());
            print(
                    "first start, applying: %-10s %8.0f ms",
                    contender.title(), start(contender).own());
        }
        Map<Contender, List<Start>> all = new EnumMap<>(Contender.class);
        for (int round = -1; round < rounds; round++) {
            for (Contender contender : Contender.values()) {
                Start one = start(contender);
                if (round >= 0) {
                    all.computeIfAbsent(contender, c -> new ArrayList<>()).add(one);
                }
            }
        }
        report(all);
    }

    private static void report(Map<Contender, List<Start>> all) {
        double nobody = median(of(all, Contender.NONE).stream().map(Start::total));
        print("%-10s starts in %6.0f ms", Contender.NONE.title(), nobody);
        for (Contender contender : TOOLS) {
            List<Start> its = of(all, contender);
            double total = median(its.stream().map(Start::total));
            print(
                    "%-10s starts in %6.0f ms, %5.0f ms more than with nobody; its beans take %6.1f ms, %4.1f %%",
                    contender.title(),
                    total,
                    total - nobody,
                    median(its.stream().map(Start::own)),
                    100 * median(its.stream().map(start -> start.own() / start.total())));
        }
        for (Contender other : List.of(Contender.FLYWAY, Contender.LIQUIBASE)) {
            print("Godwit / %-10s %.3f (beans)", other.title(), ratio(of(all, Contender.GODWIT), of(all, other)));
        }
    }

    private static double ratio(List<Start> one, List<Start> other) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            ratios.add(one.get(i).own() / other.get(i).own());
        }
        return median(ratios.stream());
    }

    private static List<Start> of(Map<Contender, List<Start>> all, Contender contender) {
        return all.getOrDefault(contender, List.of());
    }

    /** Nobody works on the database that Godwit has migrated. */
    private String database(Contender contender) {
        Contender owner = contender == Contender.NONE ? Contender.GODWIT : contender;
        return databases.getOrDefault(owner, "");
    }

    private Start start(Contender contender) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                resources + File.pathSeparator + System.getProperty("java.class.path"),
                StartOnce.class.getName(),
                contender.name(),
                "--spring.datasource.url=" + server.jdbcUrl(database(contender)),
                "--spring.datasource.username=" + server.user(),
                "--spring.datasource.password=" + server.password(),
                "--spring.jpa.hibernate.ddl-auto=validate",
                "--spring.jpa.open-in-view=false",
                "--spring.application.name=bench",
                "--server.port=0",
                "--logging.level.root=warn"));
        command.addAll(contender.properties());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int result = output.indexOf("RESULT ");
        if (process.waitFor() != 0 || result < 0) {
            throw new IllegalStateException(contender + " ended with " + process.exitValue() + "\n" + output);
        }
        String[] numbers = output.substring(result).strip().split("\\s+");
        return new Start(Double.parseDouble(numbers[1]), Double.parseDouble(numbers[2]));
    }

    /**
     * One start.
     *
     * @param total milliseconds from main to ready
     * @param own milliseconds in which the contender's beans were made
     */
    private record Start(double total, double own) {}

    private static double median(Stream<Double> values) {
        List<Double> sorted = values.sorted().toList();
        return sorted.get(sorted.size() / 2);
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
}
