package dev.godwit.bench;

import static dev.godwit.bench.Bench.print;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How long a hundred migrations in Java take until they can run, each time in a process of its own. */
final class CompileBench {

    private static final int COUNT = 100;

    private final Path folder;
    private final int rounds;

    CompileBench(Path folder, int rounds) {
        this.folder = folder;
        this.rounds = rounds;
    }

    void run() throws IOException, InterruptedException {
        Path migrations = folder.resolve("migrations");
        FirstCompile.write(migrations, COUNT);
        Timings cold = new Timings();
        Timings cached = new Timings();
        for (int round = 0; round < rounds; round++) {
            Path cache = folder.resolve("cache" + round);
            cold.add(prepare(migrations, cache));
            cached.add(prepare(migrations, cache));
        }
        print("%d migrations in Java: compiled        %8.0f ms", COUNT, cold.median());
        print("%d migrations in Java: from the cache  %8.1f ms", COUNT, cached.median());
    }

    private static double prepare(Path migrations, Path cache) throws IOException, InterruptedException {
        return Double.parseDouble(Tool.run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dgodwit.cache=" + cache,
                "-cp",
                System.getProperty("java.class.path"),
                FirstCompile.class.getName(),
                migrations.toString())));
    }
}
