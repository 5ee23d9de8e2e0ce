package dev.godwit.bench;

import dev.godwit.embedded.EmbeddedServer;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A thousand migrations against PostgreSQL: what applying them costs next to psql, and what it costs to find nothing to do. Prints
 * milliseconds and ratios. Arguments: the number of migrations [1000], rounds [5].
 */
public final class Bench {

    private Bench() {}

    /** Runs all measurements. */
    public static void main(String[] args) throws Exception {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        Path folder = Files.createTempDirectory("godwit-bench");
        try (EmbeddedServer server =
                TestServers.postgres(Engine.POSTGRES_18).fsync(true).start()) {
            print(
                    "%d migrations, PostgreSQL 18 with fsync, Java %s, %d processors, medians of %d rounds",
                    count, Runtime.version(), Runtime.getRuntime().availableProcessors(), rounds);
            Tool tool = new Tool(server, Project.write(folder.resolve("migrations"), count));
            new ApplyBench(tool, rounds).run();
            new NoOpBench(tool, rounds).run();
            new CompileBench(folder.resolve("classes"), rounds).run();
        } finally {
            delete(folder);
        }
    }

    static void print(String format, Object... args) {
        System.out.println(String.format(Locale.ROOT, format, args));
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
