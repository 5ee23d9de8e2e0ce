package dev.godwit.bench;

import dev.godwit.DatabaseTemplate;
import dev.godwit.Godwit;
import dev.godwit.ScratchDatabase;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a test with a migrated database of its own costs: making it as a copy of a template, and dropping it, beside migrating one. On
 * embedded servers without fsync. Arguments: the number of migrations, each making a table with an index and a row [20], rounds [50].
 */
public final class FreshDatabaseBench {

    private FreshDatabaseBench() {}

    /** Measures each engine. */
    public static void main(String[] args) throws IOException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 50;
        Path folder = Files.createTempDirectory("godwit-fresh");
        try {
            for (int i = 1; i <= count; i++) {
                Files.writeString(
                        folder.resolve(i + "_t.sql"),
                        "CREATE TABLE t%1$d (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(50));\n".formatted(i)
                                + "CREATE INDEX t%1$d_name ON t%1$d (name);\nINSERT INTO t%1$d VALUES (1, 'one');\n"
                                        .formatted(i));
            }
            Bench.print("%d migrations, medians of %d rounds: copying + dropping, migrating", count, rounds);
            measure("PostgreSQL 18", TestServers.postgres18().userUrl("postgres"), folder, rounds);
            measure("PostgreSQL 14", TestServers.postgres14().userUrl("postgres"), folder, rounds);
            measure("MariaDB", TestServers.get(Engine.MARIADB).userUrl("mysql"), folder, rounds);
            measure("SQLite", "sqlite::memory:", folder, rounds);
            measure("H2", "h2:mem:bench", folder, rounds);
        } finally {
            Bench.delete(folder);
        }
    }

    private static void measure(String name, String url, Path folder, int rounds) {
        Godwit godwit = Godwit.url(url).locations(folder, List.of(".")).build();
        List<Double> copying = new ArrayList<>();
        List<Double> dropping = new ArrayList<>();
        List<Double> migrating = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            DatabaseTemplate template = godwit.template(Godwit::migrate);
            migrating.add(since(start));
            for (int j = 0; j < rounds / 5; j++) {
                start = System.nanoTime();
                ScratchDatabase fresh = template.fresh();
                copying.add(since(start));
                start = System.nanoTime();
                fresh.close();
                dropping.add(since(start));
            }
            template.close();
        }
        Bench.print("%-14s %6.1f ms + %6.1f ms, %7.1f ms", name, median(copying), median(dropping), median(migrating));
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }
}
