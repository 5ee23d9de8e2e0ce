package dev.godwit.erd;

import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.Deferral;
import dev.godwit.schema.Constraint.ForeignKey;
import dev.godwit.schema.Constraint.ReferenceAction;
import dev.godwit.schema.DataType;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tables as short texts: {@code posts: id bigint pk; author_id bigint > users.id; slug text uq; title text?}. A column is NOT NULL unless its
 * type ends with a question mark; {@code >} says what it points to.
 */
public final class TableText {

    private TableText() {}

    /** A structure of these tables. */
    public static Schema schema(String... tables) {
        List<Table> all = new ArrayList<>();
        for (String table : tables) {
            all.add(table(table));
        }
        return Schema.of(all);
    }

    /** One table. */
    public static Table table(String text) {
        int colon = text.indexOf(": ");
        QualifiedName name = name(text.substring(0, colon));
        List<Column> columns = new ArrayList<>();
        List<Constraint> rules = new ArrayList<>();
        List<String> key = new ArrayList<>();
        for (String column : text.substring(colon + 2).split("; ")) {
            String[] words = column.split(" ");
            boolean nullable = words[1].endsWith("?");
            columns.add(Column.of(words[0], new DataType.Native(words[1].replace("?", "")))
                    .nullable(nullable));
            for (int i = 2; i < words.length; i++) {
                switch (words[i]) {
                    case "pk" -> key.add(words[0]);
                    case "uq" ->
                        rules.add(new Constraint.Unique(
                                Optional.empty(), List.of(words[0]), false, Deferral.NOT_DEFERRABLE));
                    case ">" -> rules.add(reference(words[0], words[++i]));
                    default -> throw new IllegalArgumentException(column);
                }
            }
        }
        if (!key.isEmpty()) {
            rules.add(0, new Constraint.PrimaryKey(Optional.empty(), key));
        }
        return new Table(name, columns, rules, List.of(), Optional.empty(), Map.of());
    }

    private static ForeignKey reference(String column, String target) {
        int dot = target.lastIndexOf('.');
        return new ForeignKey(
                Optional.empty(),
                List.of(column),
                name(target.substring(0, dot)),
                List.of(target.substring(dot + 1)),
                ReferenceAction.NO_ACTION,
                ReferenceAction.NO_ACTION,
                Deferral.NOT_DEFERRABLE);
    }

    private static QualifiedName name(String text) {
        int dot = text.indexOf('.');
        return dot < 0 ? QualifiedName.of(text) : QualifiedName.of(text.substring(0, dot), text.substring(dot + 1));
    }
}
