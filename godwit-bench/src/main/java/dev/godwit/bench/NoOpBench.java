package dev.godwit.bench;

import static dev.godwit.bench.Bench.print;

import dev.godwit.Godwit;
import dev.godwit.embedded.EmbeddedServer;
import java.sql.DriverManager;
import java.util.List;

/** Runs that find nothing to do, with all migrations applied and their files on disk. */
final class NoOpBench {

    private static final int WARM_UP = 500;
    private static final int WARM = 201;

    private final Tool tool;
    private final EmbeddedServer server;
    private final int rounds;

    NoOpBench(Tool tool, int rounds) {
        this.tool = tool;
        this.server = tool.server();
        this.rounds = rounds;
    }

    void run() throws Exception {
        String database = server.createDatabase();
        try {
            tool.inProcess(database).migrate();
            Thread.sleep(2500); // What Godwit remembers of files it trusts only when they have not just been written.
            firstAndProcess(database);
            warm(database);
        } finally {
            server.dropDatabase(database);
        }
    }

    private void firstAndProcess(String database) throws Exception {
        Timings first = new Timings();
        Timings process = new Timings();
        Timings psql = new Timings();
        for (int round = -2; round < 3 * rounds; round++) {
            double one = tool.firstInProcess(database);
            double two = Timing.once(() -> tool.asProcess(database));
            double three =
                    Timing.once(() -> new Psql(server).run(database, List.of("SELECT count(*) FROM godwit_history;")));
            if (round >= 0) {
                first.add(one);
                process.add(two);
                psql.add(three);
            }
        }
        print("no-op: in process, first               %8.1f ms", first.median());
        print("no-op: as a process                    %8.0f ms", process.median());
        print("       psql asking one question        %8.0f ms", psql.median());
    }

    private void warm(String database) throws Exception {
        Godwit connecting = tool.inProcess(database);
        try (KeptConnection kept = new KeptConnection(
                DriverManager.getConnection(server.jdbcUrl(database), server.user(), server.password()))) {
            Godwit pooled = tool.inProcess(kept);
            Timing.median(WARM_UP, pooled::migrate);
            print("no-op: in process, warm, from a pool   %8.1f ms", Timing.median(WARM, pooled::migrate));
        }
        Timing.median(WARM_UP, connecting::migrate);
        print("no-op: in process, warm, connecting    %8.1f ms", Timing.median(WARM, connecting::migrate));
        print(
                "       connecting alone                %8.1f ms",
                Timing.median(WARM, () -> server.connect(database).close()));
    }
}
