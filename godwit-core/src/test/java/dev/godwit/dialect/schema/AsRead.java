package dev.godwit.dialect.schema;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.read.TableDraft;
import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.DataType;
import dev.godwit.schema.Identity;
import dev.godwit.schema.Index;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import dev.godwit.testing.Engine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an engine makes of portable tables: H2 has other names, MySQL's keys are indexes, SQLite has one kind of integers. */
record AsRead(Engine engine, Names names) {

    Schema of(List<Table> tables) {
        return Schema.of(tables.stream().map(this::table).toList());
    }

    /** What was read, with conditions in the same spelling. */
    static Schema spelled(Schema read) {
        return read.withTables(read.tables().stream()
                .map(table -> table.withConstraints(
                        table.constraints().stream().map(AsRead::spelled).toList()))
                .toList());
    }

    private static Constraint spelled(Constraint rule) {
        return rule instanceof Constraint.Check check
                ? new Constraint.Check(
                        check.name(), check.expression().replaceAll("[`\"]", "").toUpperCase(Locale.ROOT))
                : rule;
    }

    private String fold(String name) {
        return engine == Engine.H2 && names.of(name).equals(name) ? name.toUpperCase(Locale.ROOT) : name;
    }

    private List<String> fold(List<String> columns) {
        return columns.stream().map(this::fold).toList();
    }

    private QualifiedName fold(QualifiedName name) {
        return QualifiedName.of(fold(name.name()));
    }

    private Table table(Table table) {
        List<Constraint> rules = new ArrayList<>();
        List<Index> indexes = new ArrayList<>();
        table.constraints().forEach(rule -> rules.add(rule(rule)));
        for (Index index : table.indexes()) {
            if (engine == Engine.MARIADB && index.unique()) {
                rules.add(new Constraint.Unique(
                        Optional.of(index.name()), index.columns(), false, Constraint.Deferral.NOT_DEFERRABLE));
            } else {
                indexes.add(index(index));
            }
        }
        rules.sort(TableDraft.order());
        indexes.sort(Comparator.comparing(Index::name));
        return new Table(
                fold(table.name()),
                table.columns().stream().map(this::column).toList(),
                rules,
                indexes,
                engine == Engine.SQLITE ? Optional.empty() : table.comment(),
                table.options());
    }

    private Index index(Index index) {
        return new Index(
                fold(index.name()),
                index.parts().stream().map(part -> part.over(fold(part.text()))).toList(),
                index.unique(),
                index.method(),
                index.include(),
                index.condition(),
                index.comment());
    }

    private Column column(Column column) {
        Column folded = column.named(fold(column.name())).ofType(type(column.type()));
        Column commented = engine == Engine.SQLITE ? folded.commented(Optional.empty()) : folded;
        return engine == Engine.H2 && column.identity().isPresent()
                ? commented.numbered(new Identity(
                        Identity.Style.BY_DEFAULT,
                        column.identity().get().start(),
                        column.identity().get().increment()))
                : commented;
    }

    private DataType type(DataType type) {
        return engine == Engine.SQLITE && type instanceof DataType.IntegerNumber ? Samples.INT : type;
    }

    private Constraint rule(Constraint rule) {
        Optional<String> name = rule.name().map(this::fold);
        if (rule instanceof Constraint.PrimaryKey key) {
            return new Constraint.PrimaryKey(engine == Engine.MARIADB ? Optional.empty() : name, fold(key.columns()));
        } else if (rule instanceof Constraint.Unique unique) {
            return new Constraint.Unique(name, fold(unique.columns()), unique.nullsEqual(), unique.deferral());
        } else if (rule instanceof Constraint.ForeignKey key) {
            return new Constraint.ForeignKey(
                    name,
                    fold(key.columns()),
                    fold(key.table()),
                    fold(key.referenced()),
                    key.onDelete(),
                    key.onUpdate(),
                    key.deferral());
        }
        return spelled(new Constraint.Check(name, ((Constraint.Check) rule).expression()));
    }
}
