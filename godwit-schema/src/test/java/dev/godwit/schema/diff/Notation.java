package dev.godwit.schema.diff;

import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.Deferral;
import dev.godwit.schema.Constraint.ReferenceAction;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DataType.IntegerNumber;
import dev.godwit.schema.DataType.IntegerSize;
import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.EnumType;
import dev.godwit.schema.Extension;
import dev.godwit.schema.Generated;
import dev.godwit.schema.Identity;
import dev.godwit.schema.Index;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Routine;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Sequence;
import dev.godwit.schema.Table;
import dev.godwit.schema.Trigger;
import dev.godwit.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Structures in few words, for examples. {@code !} is NOT NULL. */
final class Notation {

    private static final Pattern THING =
            Pattern.compile("(table|view|mview|enum|sequence|function|trigger|extension|schema) (\\S+?):?(?: (.*))?");
    private static final Pattern RULE = Pattern.compile(
            "(pk|unique|fk|check|index|unique-index)(?: (\\w+))? \\((.*?)\\)(?: -> (\\w+)\\((.*)\\)| where (.*))?");

    private final List<String> namespaces = new ArrayList<>();
    private final List<Extension> extensions = new ArrayList<>();
    private final List<EnumType> enums = new ArrayList<>();
    private final List<Sequence> sequences = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<View> views = new ArrayList<>();
    private final List<Routine> routines = new ArrayList<>();
    private final List<Trigger> triggers = new ArrayList<>();

    private Notation() {}

    static Schema schema(List<String> lines) {
        Notation notation = new Notation();
        for (String line : lines) {
            if (line.startsWith(" ")) {
                notation.rule(line.strip());
            } else {
                notation.thing(line);
            }
        }
        return new Schema(
                notation.namespaces,
                notation.extensions,
                notation.enums,
                notation.sequences,
                notation.tables,
                notation.views,
                notation.routines,
                notation.triggers);
    }

    static QualifiedName name(String text) {
        int dot = text.indexOf('.');
        return dot < 0 ? QualifiedName.of(text) : QualifiedName.of(text.substring(0, dot), text.substring(dot + 1));
    }

    private void thing(String line) {
        Matcher matcher = THING.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(line);
        }
        QualifiedName name = name(matcher.group(2));
        String rest = matcher.group(3) == null ? "" : matcher.group(3);
        switch (matcher.group(1)) {
            case "table" -> tables.add(Table.of(name, columns(rest)));
            case "view" -> views.add(new View(name, List.of(), rest, false));
            case "mview" -> views.add(new View(name, List.of(), rest, true));
            case "enum" -> enums.add(new EnumType(name, List.of(rest.split(", "))));
            case "sequence" -> sequences.add(Sequence.of(name));
            case "function" -> routines.add(new Routine("FUNCTION", name, "", rest));
            case "trigger" -> triggers.add(new Trigger(name.name(), name(rest.split(" ")[1]), rest));
            case "extension" -> extensions.add(new Extension(name.name(), Optional.of(rest)));
            default -> namespaces.add(name.name());
        }
    }

    private List<Column> columns(String text) {
        List<Column> columns = new ArrayList<>();
        for (String one : text.split(", ")) {
            String[] words = one.split(" ", 3);
            boolean required = words[1].endsWith("!");
            String type = required ? words[1].substring(0, words[1].length() - 1) : words[1];
            Column column = Column.of(words[0], type(type)).nullable(!required);
            columns.add(words.length < 3 ? column : with(column, words[2]));
        }
        return columns;
    }

    private static Column with(Column column, String rest) {
        if (rest.equals("numbered")) {
            return column.numbered(Identity.counter());
        } else if (rest.startsWith("= next ")) {
            return column.withDefault(Optional.of(new DefaultValue.NextOf(name(rest.substring(7)))));
        } else if (rest.startsWith("= ")) {
            return column.withDefault(Optional.of(new DefaultValue.Expression(rest.substring(2))));
        } else if (rest.startsWith("as ")) {
            return column.computed(new Generated(rest.substring(3), true));
        }
        return column.commented(Optional.of(rest));
    }

    private DataType type(String text) {
        return switch (text) {
            case "int" -> new IntegerNumber(IntegerSize.REGULAR, false);
            case "bigint" -> new IntegerNumber(IntegerSize.BIG, false);
            case "text" -> new DataType.Text(DataType.Capacity.REGULAR);
            case "bool" -> new DataType.Bool();
            case "string10", "string20" ->
                new DataType.Characters(OptionalInt.of(Integer.parseInt(text.substring(6))), false);
            default -> {
                EnumType type = enums.stream()
                        .filter(e -> e.name().equals(name(text)))
                        .findFirst()
                        .orElseThrow();
                yield new DataType.Enumeration(Optional.of(type.name()), type.values());
            }
        };
    }

    private void rule(String line) {
        Table table = tables.remove(tables.size() - 1);
        Matcher matcher = RULE.matcher(line);
        if (line.startsWith("comment ")) {
            tables.add(table.commented(Optional.of(line.substring(8))));
        } else if (line.startsWith("option ")) {
            tables.add(table.withOptions(Map.of(line.split(" ")[1], line.split(" ")[2])));
        } else if (matcher.matches()) {
            tables.add(with(table, matcher));
        } else {
            throw new IllegalArgumentException(line);
        }
    }

    private static Table with(Table table, Matcher rule) {
        Optional<String> name = Optional.ofNullable(rule.group(2));
        List<String> columns = List.of(rule.group(3).split(", "));
        return switch (rule.group(1)) {
            case "pk" -> table.plus(new Constraint.PrimaryKey(name, columns));
            case "unique" -> table.plus(new Constraint.Unique(name, columns, false, Deferral.NOT_DEFERRABLE));
            case "check" -> table.plus(new Constraint.Check(name, rule.group(3)));
            case "fk" ->
                table.plus(new Constraint.ForeignKey(
                        name,
                        columns,
                        name(rule.group(4)),
                        List.of(rule.group(5).split(", ")),
                        ReferenceAction.NO_ACTION,
                        ReferenceAction.NO_ACTION,
                        Deferral.NOT_DEFERRABLE));
            default -> {
                Index plain = Index.of(name.orElseThrow(), columns);
                Index index = new Index(
                        plain.name(),
                        plain.parts(),
                        rule.group(1).equals("unique-index"),
                        Optional.empty(),
                        List.of(),
                        Optional.ofNullable(rule.group(6)),
                        Optional.empty());
                yield table.plus(index);
            }
        };
    }
}
