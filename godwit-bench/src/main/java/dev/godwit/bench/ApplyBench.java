package dev.godwit.bench;

import static dev.godwit.bench.Bench.print;

import dev.godwit.embedded.EmbeddedServer;
import java.util.List;

/** Applies all migrations to an empty database. The ways take turns within each round, so that a noisy moment meets them all. */
final class ApplyBench {

    private final Tool tool;
    private final EmbeddedServer server;
    private final int rounds;

    ApplyBench(Tool tool, int rounds) {
        this.tool = tool;
        this.server = tool.server();
        this.rounds = rounds;
    }

    void run() throws Exception {
        List<String> script = tool.project().forPsql();
        Timings psql = new Timings();
        Timings inProcess = new Timings();
        Timings process = new Timings();
        for (int round = -1; round < rounds; round++) {
            double first = inDatabase(database -> new Psql(server).run(database, script));
            double second = inDatabase(database -> tool.inProcess(database).migrate());
            double third = inDatabase(tool::asProcess);
            if (round >= 0) {
                psql.add(first);
                inProcess.add(second);
                process.add(third);
            }
        }
        print("apply: psql over one connection        %8.0f ms", psql.median());
        print(
                "apply: Godwit in process               %8.0f ms  %.2f x psql",
                inProcess.median(), inProcess.ratio(psql));
        print("apply: Godwit as a process             %8.0f ms  %.2f x psql", process.median(), process.ratio(psql));
    }

    private double inDatabase(InDatabase work) throws Exception {
        String database = server.createDatabase();
        try {
            return Timing.once(() -> work.run(database));
        } finally {
            server.dropDatabase(database);
        }
    }

    @FunctionalInterface
    private interface InDatabase {
        void run(String database) throws Exception;
    }
}
