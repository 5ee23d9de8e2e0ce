package dev.godwit.prisma;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Dialects;
import dev.godwit.dialect.ExistingTables;
import dev.godwit.dialect.SchemaSql;
import dev.godwit.prisma.syntax.SourceText;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.ForeignKey;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.ConstraintChange;
import dev.godwit.schema.change.EnumChange;
import dev.godwit.schema.change.ExtensionChange;
import dev.godwit.schema.change.IndexChange;
import dev.godwit.schema.change.NamespaceChange;
import dev.godwit.schema.change.TableChange;
import java.util.ArrayList;
import java.util.List;

/** A Prisma schema as the SQL that Godwit writes, cut into statements as Prisma cuts it. */
final class Rendered {

    private Rendered() {}

    static Dialect dialect(String engine) {
        return Dialects.standard().named(engine).orElseThrow();
    }

    static Schema schema(String text, String engine) {
        return PrismaSchema.of(List.of(new SourceText("schema.prisma", text)), "schema.prisma")
                .on(dialect(engine));
    }

    static List<String> statements(String text, String engine) {
        boolean keysInside = engine.equals("sqlite");
        Schema schema = schema(text, engine);
        List<Change> changes = new ArrayList<>();
        schema.namespaces().forEach(name -> changes.add(new NamespaceChange.Create(name, false)));
        schema.extensions().forEach(extension -> changes.add(new ExtensionChange.Create(extension, false)));
        schema.enums().forEach(type -> changes.add(new EnumChange.Create(type)));
        for (Table table : schema.tables()) {
            List<Constraint> inside = table.constraints().stream()
                    .filter(rule -> keysInside || !(rule instanceof ForeignKey))
                    .toList();
            changes.add(new TableChange.Create(table.withConstraints(inside).withIndexes(List.of()), false));
        }
        for (Table table : schema.tables()) {
            table.indexes().forEach(index -> changes.add(new IndexChange.Create(table.name(), index, false, false)));
            if (!keysInside) {
                table.constraints(ForeignKey.class)
                        .forEach(key -> changes.add(new ConstraintChange.Add(table.name(), key)));
            }
        }
        SchemaSql.Writer writer = dialect(engine).schema().writer(ExistingTables.NONE);
        return changes.stream()
                .flatMap(change -> writer.statements(List.of(change)).stream())
                .toList();
    }
}
