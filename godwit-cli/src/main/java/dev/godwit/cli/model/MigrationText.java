package dev.godwit.cli.model;

import dev.godwit.jpa.write.JavaLiterals;
import dev.godwit.schema.Constraint.ReferenceAction;
import dev.godwit.source.layout.Stub;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The migration of a model in Java, in the words by which {@link ModelTable} describes the table.
 *
 * @param model what it makes a table of
 */
record MigrationText(Model model) {

    /** As the text of a new migration. */
    Stub stub() {
        String table = JavaLiterals.text(model.table());
        String text = """
                import dev.godwit.code.Database;
                import dev.godwit.code.Migration;
                %s
                public class ${class} implements Migration {

                    @Override
                    public void up(Database db) {
                        db.schema().createTable(%s, t -> {
                %s
                        });
                    }

                    @Override
                    public void down(Database db) {
                        db.schema().dropTable(%s);
                    }
                }
                """.formatted(
                        imports(),
                        table,
                        columns().stream().map(line -> "            " + line).collect(Collectors.joining("\n")),
                        table);
        return new Stub("the migration", text);
    }

    private String imports() {
        boolean computes = model.stamps().isPresent() && !usualStamps();
        boolean acts = false;
        for (ModelColumn column : model.columns()) {
            Optional<Default> initial = column.attribute().initial();
            computes |= initial.filter(MigrationText::isComputed).isPresent();
            acts |= !action(column).isEmpty();
        }
        return (computes ? "import dev.godwit.code.Sql;\n" : "")
                + (acts ? "import dev.godwit.schema.Constraint.ReferenceAction;\n" : "");
    }

    private static boolean isComputed(Default value) {
        return value instanceof Default.Now || value instanceof Default.Random;
    }

    private boolean usualStamps() {
        return model.stamps().equals(Optional.of(Model.Stamps.of(Naming.SNAKE)));
    }

    private List<String> columns() {
        List<String> lines = new ArrayList<>();
        lines.add("t.bigIncrements(\"id\");");
        for (ModelColumn column : model.columns()) {
            lines.add("t." + word(column) + rules(column) + ";");
        }
        model.stamps().ifPresent(stamps -> {
            if (usualStamps()) {
                lines.add("t.timestamps(true, true);");
            } else {
                lines.add("t.timestamp(\"" + stamps.created() + "\").notNull().defaultTo(Sql.now());");
                lines.add("t.timestamp(\"" + stamps.updated() + "\").notNull().defaultTo(Sql.now());");
            }
        });
        return lines;
    }

    private static String word(ModelColumn column) {
        String name = JavaLiterals.text(column.column());
        String number = column.hasNumber() ? ", " + column.number() : "";
        return switch (column.type()) {
            case STRING -> "string(" + name + number + ")";
            case TEXT -> "text(" + name + ")";
            case INTEGER -> "integer(" + name + ")";
            case BIGINT, REFERENCES -> "bigint(" + name + ")";
            case SMALLINT -> "smallint(" + name + ")";
            case DECIMAL -> "decimal(" + name + ", " + column.precision() + ", " + column.scale() + ")";
            case FLOAT -> "real(" + name + ")";
            case DOUBLE -> "doublePrecision(" + name + ")";
            case BOOLEAN -> "bool(" + name + ")";
            case DATE -> "date(" + name + ")";
            case TIME -> "time(" + name + ")";
            case TIMESTAMP -> "timestamp(" + name + number + ")";
            case DATETIME -> "datetime(" + name + number + ")";
            case UUID -> "uuid(" + name + ")";
            case JSON -> "jsonb(" + name + ")";
            case BINARY -> "binary(" + name + number + ")";
            case ENUM ->
                column.attribute().values().stream()
                        .map(JavaLiterals::text)
                        .collect(Collectors.joining(", ", "enu(" + name + ", ", ")"));
        };
    }

    private static String rules(ModelColumn column) {
        Attribute attribute = column.attribute();
        StringBuilder rules = new StringBuilder();
        rules.append(attribute.nullable() ? "" : ".notNull()");
        attribute
                .initial()
                .ifPresent(value ->
                        rules.append(".defaultTo(").append(value(value)).append(')'));
        rules.append(attribute.unique() ? ".unique()" : "");
        rules.append(attribute.index() ? ".index()" : "");
        attribute
                .reference()
                .ifPresent(other -> rules.append(".references(")
                        .append(JavaLiterals.text(other.table()))
                        .append(", \"id\")")
                        .append(action(column)));
        return rules.toString();
    }

    private static String action(ModelColumn column) {
        return column.attribute()
                .reference()
                .map(Reference::onDelete)
                .filter(action -> action != ReferenceAction.NO_ACTION)
                .map(action -> ".onDelete(ReferenceAction." + action.name() + ")")
                .orElse("");
    }

    private static String value(Default value) {
        if (value instanceof Default.Text text) {
            return JavaLiterals.text(text.value());
        } else if (value instanceof Default.Numeric number) {
            return JavaLiterals.number(number.value());
        } else if (value instanceof Default.Truth truth) {
            return String.valueOf(truth.value());
        }
        return value instanceof Default.Now ? "Sql.now()" : "Sql.uuid()";
    }
}
