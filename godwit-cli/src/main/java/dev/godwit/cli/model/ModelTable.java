package dev.godwit.cli.model;

import dev.godwit.code.ColumnDefinition;
import dev.godwit.code.Sql;
import dev.godwit.code.TableBuilder;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Index;
import dev.godwit.schema.Table;
import java.util.List;
import java.util.Optional;

/**
 * The table of a model, described in the words of the builder. {@link MigrationText} writes the same words.
 *
 * @param table as the builder understood them
 */
record ModelTable(Table table) {

    static ModelTable of(Model model) {
        return new ModelTable(TableDescription.of(model.table(), t -> describe(model, t)));
    }

    private static void describe(Model model, TableBuilder t) {
        t.bigIncrements("id");
        for (ModelColumn column : model.columns()) {
            Attribute attribute = column.attribute();
            ColumnDefinition definition = ofType(column, t);
            if (!attribute.nullable()) {
                definition.notNull();
            }
            attribute.initial().ifPresent(value -> defaultTo(definition, value));
            if (attribute.unique()) {
                definition.unique();
            }
            if (attribute.index()) {
                definition.index();
            }
            attribute
                    .reference()
                    .ifPresent(
                            other -> definition.references(other.table(), "id").onDelete(other.onDelete()));
        }
        model.stamps().ifPresent(stamps -> {
            t.timestamp(stamps.created()).notNull().defaultTo(Sql.now());
            t.timestamp(stamps.updated()).notNull().defaultTo(Sql.now());
        });
    }

    private static ColumnDefinition ofType(ModelColumn column, TableBuilder t) {
        String name = column.column();
        return switch (column.type()) {
            case STRING -> t.string(name, column.length());
            case TEXT -> t.text(name);
            case INTEGER -> t.integer(name);
            case BIGINT, REFERENCES -> t.bigint(name);
            case SMALLINT -> t.smallint(name);
            case DECIMAL -> t.decimal(name, column.precision(), column.scale());
            case FLOAT -> t.real(name);
            case DOUBLE -> t.doublePrecision(name);
            case BOOLEAN -> t.bool(name);
            case DATE -> t.date(name);
            case TIME -> t.time(name);
            case TIMESTAMP -> column.hasNumber() ? t.timestamp(name, column.number()) : t.timestamp(name);
            case DATETIME -> column.hasNumber() ? t.datetime(name, column.number()) : t.datetime(name);
            case UUID -> t.uuid(name);
            case JSON -> t.jsonb(name);
            case BINARY -> column.hasNumber() ? t.binary(name, column.number()) : t.binary(name);
            case ENUM -> t.enu(name, column.attribute().values().toArray(new String[0]));
        };
    }

    private static void defaultTo(ColumnDefinition column, Default value) {
        if (value instanceof Default.Text text) {
            column.defaultTo(text.value());
        } else if (value instanceof Default.Numeric number) {
            column.defaultTo(number.value());
        } else if (value instanceof Default.Truth truth) {
            column.defaultTo(truth.value());
        } else if (value instanceof Default.Now) {
            column.defaultTo(Sql.now());
        } else {
            column.defaultTo(Sql.uuid());
        }
    }

    /** The name of the foreign key of this column. */
    Optional<String> foreignKey(String column) {
        for (Constraint constraint : table.constraints()) {
            if (constraint instanceof Constraint.ForeignKey key && key.columns().equals(List.of(column))) {
                return key.name();
            }
        }
        return Optional.empty();
    }

    /** The indexes besides the rules. */
    List<Index> indexes() {
        return table.indexes();
    }
}
