package dev.godwit.bench;

import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint.Deferral;
import dev.godwit.schema.Constraint.ForeignKey;
import dev.godwit.schema.Constraint.PrimaryKey;
import dev.godwit.schema.Constraint.ReferenceAction;
import dev.godwit.schema.DataType.Characters;
import dev.godwit.schema.DataType.IntegerNumber;
import dev.godwit.schema.DataType.IntegerSize;
import dev.godwit.schema.Identity;
import dev.godwit.schema.Index;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import dev.godwit.schema.diff.Differ;
import dev.godwit.schema.diff.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How long the differ takes for many tables: an equal copy, one where every tenth has another column, and nothing at all. */
final class DiffBench {

    private DiffBench() {}

    /** Arguments: how many tables. Prints milliseconds, the first round cold. */
    public static void main(String[] args) throws Exception {
        int tables = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        Schema one = schema(tables, 0);
        measure("equal", one, schema(tables, 0));
        measure("every tenth has one more column", one, schema(tables, 10));
        measure("from nothing", Schema.empty(), one);
        measure("to nothing", one, Schema.empty());
    }

    private static void measure(String what, Schema before, Schema after) throws Exception {
        StringBuilder line = new StringBuilder(what + ":");
        int changes = 0;
        for (int round = 0; round < 5; round++) {
            List<Difference> found = new ArrayList<>();
            double ms = Timing.once(() -> found.add(new Differ(Differ.Options.usual()).between(before, after)));
            changes = found.get(0).changes().size();
            line.append(" %.0f".formatted(ms));
        }
        System.out.println(line + " ms, " + changes + " changes");
    }

    private static Schema schema(int tables, int moreIn) {
        List<Table> all = new ArrayList<>();
        for (int i = 0; i < tables; i++) {
            all.add(table(i, moreIn > 0 && i % moreIn == 0));
        }
        return Schema.of(all);
    }

    private static Table table(int number, boolean more) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of("id", new IntegerNumber(IntegerSize.BIG, false))
                .nullable(false)
                .numbered(Identity.counter()));
        columns.add(Column.of("parent", new IntegerNumber(IntegerSize.BIG, false)));
        for (int i = 2; i < (more ? 11 : 10); i++) {
            columns.add(Column.of("column_" + i, new Characters(OptionalInt.of(100 + i), false)));
        }
        String name = "table_" + number;
        return Table.of(QualifiedName.of(name), columns)
                .plus(new PrimaryKey(Optional.of(name + "_pkey"), List.of("id")))
                .plus(new ForeignKey(
                        Optional.of(name + "_parent_fkey"),
                        List.of("parent"),
                        QualifiedName.of("table_" + number / 2),
                        List.of("id"),
                        ReferenceAction.CASCADE,
                        ReferenceAction.NO_ACTION,
                        Deferral.NOT_DEFERRABLE))
                .plus(Index.of(name + "_parent", List.of("parent")))
                .plus(Index.of(name + "_column", List.of("column_2", "column_3")));
    }
}
