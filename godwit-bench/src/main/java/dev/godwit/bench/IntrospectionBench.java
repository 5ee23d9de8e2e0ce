package dev.godwit.bench;

import static dev.godwit.bench.Bench.print;

import dev.godwit.dialect.Dialects;
import dev.godwit.dialect.Introspection;
import dev.godwit.dialect.SchemaReader;
import dev.godwit.dialect.Scope;
import dev.godwit.embedded.EmbeddedServer;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Many tables of ten columns with keys and indexes on PostgreSQL: what reading them costs next to {@code pg_dump --schema-only}, in turns;
 * then what it costs to compare two of them, and the memory for all of it. Arguments: the number of tables [10000], rounds [5].
 */
public final class IntrospectionBench {

    private static final int AT_ONCE = 50;

    private final EmbeddedServer server;
    private final String database;
    private final int tables;
    private final SchemaReader reader =
            Dialects.standard().named("postgresql").orElseThrow().reader();

    private IntrospectionBench(EmbeddedServer server, int tables) {
        this.server = server;
        this.tables = tables;
        this.database = server.createDatabase();
    }

    /** Measures. */
    public static void main(String[] args) throws Exception {
        int tables = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        Engine engine =
                pgDump().filter(path -> version(path) >= 18).isPresent() ? Engine.POSTGRES_18 : Engine.POSTGRES_14;
        try (EmbeddedServer server = TestServers.postgres(engine).start()) {
            new IntrospectionBench(server, tables).run(rounds);
        }
    }

    private void run(int rounds) throws Exception {
        create();
        Optional<Path> dump = pgDump();
        Timings dumped = new Timings();
        Timings first = new Timings();
        Timings again = new Timings();
        Timings alone = new Timings();
        for (int round = -1; round < rounds; round++) {
            double theirs = dump.isPresent() ? Timing.once(() -> dump(dump.get())) : Double.NaN;
            double ours = Timing.once(this::read);
            if (round < 0) {
                print("%d tables: first reading of the process %8.0f ms", tables, ours);
                continue;
            }
            dumped.add(theirs);
            first.add(ours);
            again.add(Timing.once(this::read));
            alone.add(Timing.once(this::readOverOne));
        }
        print(
                "%d tables: pg_dump --schema-only        %8.0f ms  %s",
                tables, dumped.median(), dump.map(Path::toString).orElse("none"));
        print(
                "%d tables: Godwit reads                 %8.0f ms  %.2f x pg_dump",
                tables, first.median(), first.ratio(dumped));
        print(
                "%d tables: Godwit reads again           %8.0f ms  %.2f x pg_dump",
                tables, again.median(), again.ratio(dumped));
        print(
                "%d tables: Godwit reads over one        %8.0f ms  %.2f x pg_dump",
                tables, alone.median(), alone.ratio(dumped));
        print(
                "%s",
                Tool.run(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadAndDiff.class.getName(),
                        server.jdbcUrl(database, server.port()),
                        server.user(),
                        server.password())));
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database, server.port()), server.user(), server.password());
    }

    private void create() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (int from = 0; from < tables; from += AT_ONCE) {
                StringBuilder sql = new StringBuilder();
                for (int i = from; i < Math.min(tables, from + AT_ONCE); i++) {
                    sql.append(
                            ("CREATE TABLE t%1$d (id bigserial PRIMARY KEY, name varchar(100) NOT NULL DEFAULT 'none',"
                                            + " email text UNIQUE, score integer DEFAULT 0 CHECK (score >= 0), price numeric(10, 2), active boolean"
                                            + " NOT NULL DEFAULT true, data jsonb, created timestamptz DEFAULT now(), parent bigint REFERENCES t%2$d,"
                                            + " note text); CREATE INDEX t%1$d_name ON t%1$d (name, score DESC);"
                                            + " CREATE INDEX t%1$d_lower ON t%1$d (lower(email)) WHERE active;")
                                    .formatted(i, Math.max(0, i - 1)));
                }
                statement.execute(sql.toString());
            }
            statement.execute("ANALYZE");
        }
    }

    private void read() throws SQLException {
        try (Connection connection = connect()) {
            check(reader.introspect(connection, new Further(this::connect), Scope.current()));
        }
    }

    private void readOverOne() throws SQLException {
        try (Connection connection = connect()) {
            check(reader.introspect(connection, Scope.current()));
        }
    }

    private void check(Introspection read) {
        if (read.schema().tables().size() != tables) {
            throw new IllegalStateException("Read " + read.schema().tables().size() + " tables");
        }
    }

    private void dump(Path program) throws Exception {
        ProcessBuilder process = new ProcessBuilder(List.of(
                program.toString(),
                "--schema-only",
                "--host=127.0.0.1",
                "--port=" + server.port(),
                "--username=" + server.user(),
                "--file=" + Path.of(System.getProperty("java.io.tmpdir"), "godwit-introspection.sql"),
                database));
        process.environment().put("PGPASSWORD", server.password());
        int exit = process.inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("pg_dump ends with " + exit);
        }
    }

    /** The newest on the machine; it dumps servers of its own version and older. */
    private static Optional<Path> pgDump() throws Exception {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.list(versions)) {
            return all.map(version -> version.resolve("bin/pg_dump"))
                    .filter(Files::isExecutable)
                    .max((a, b) -> Integer.compare(version(a), version(b)));
        }
    }

    private static int version(Path program) {
        return Integer.parseInt(program.getName(program.getNameCount() - 3).toString());
    }
}
