package dev.godwit.bench;

import static dev.godwit.bench.Bench.print;

import dev.godwit.dialect.Dialects;
import dev.godwit.dialect.SchemaReader;
import dev.godwit.dialect.Scope;
import dev.godwit.lock.ConnectionFactory;
import dev.godwit.schema.Column;
import dev.godwit.schema.DataType;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import dev.godwit.schema.diff.Differ;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;

/** A process that reads a database twice and compares: what the differ takes, and the most memory that the process ever had. */
final class ReadAndDiff {

    private static final SchemaReader READER =
            Dialects.standard().named("postgresql").orElseThrow().reader();

    private ReadAndDiff() {}

    /** Arguments: URL, user, password. Prints lines. */
    public static void main(String[] args) throws Exception {
        List<Schema> read = new ArrayList<>();
        Further connections = new Further(() -> DriverManager.getConnection(args[0], args[1], args[2]));
        try (Connection connection = connections.open()) {
            print(
                    "a process of its own reads in    %8.0f ms",
                    Timing.once(() -> read.add(read(connection, connections))));
            print(
                    "the same again                   %8.0f ms",
                    Timing.once(() -> read.add(read(connection, connections))));
        }
        Schema one = read.get(0);
        compare("with an equal one", one, read.get(1));
        compare("every tenth table has one more", one, grown(one));
        compare("with nothing", one, Schema.empty());
        print("most memory of that process      %8s", peak());
    }

    private static Schema read(Connection connection, ConnectionFactory further) throws Exception {
        return READER.introspect(connection, further, Scope.current()).schema();
    }

    private static void compare(String what, Schema before, Schema after) throws Exception {
        StringBuilder times = new StringBuilder();
        int changes = 0;
        for (int round = 0; round < 3; round++) {
            List<Integer> found = new ArrayList<>();
            double ms = Timing.once(() -> found.add(new Differ(READER.compared())
                    .between(before, after)
                    .changes()
                    .size()));
            times.append(" %.0f".formatted(ms));
            changes = found.get(0);
        }
        print("%-32s %s ms, %d changes", what, times, changes);
    }

    private static Schema grown(Schema schema) {
        List<Table> tables = new ArrayList<>();
        for (Table table : schema.tables()) {
            List<Column> columns = new ArrayList<>(table.columns());
            if (tables.size() % 10 == 0) {
                columns.add(Column.of("more", new DataType.Date()));
            }
            tables.add(table.withColumns(columns));
        }
        return schema.withTables(tables);
    }

    /** As Linux counts it: the heap, and all that the machine itself needs. */
    private static String peak() throws Exception {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status)
                ? "unknown"
                : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
                        .findFirst()
                        .orElse("unknown");
    }
}
