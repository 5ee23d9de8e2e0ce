package dev.godwit.cli.model;

import dev.godwit.jpa.write.Accessors;
import dev.godwit.jpa.write.JavaNames;
import dev.godwit.jpa.write.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What one table and one entity are made of. Immutable.
 *
 * @param name the entity's class
 * @param table the table
 * @param columns the attributes; the key {@code id} comes before them
 * @param stamps the columns with the moments of making and changing a row
 */
public record Model(String name, String table, List<ModelColumn> columns, Optional<Stamps> stamps) {

    /**
     * The columns that say when a row was made and last changed.
     *
     * @param created {@code created_at}
     * @param updated {@code updated_at}
     */
    record Stamps(String created, String updated) {

        static Stamps of(Naming naming) {
            return new Stamps(naming.column("createdAt"), naming.column("updatedAt"));
        }
    }

    public Model {
        columns = List.copyOf(columns);
    }

    /**
     * The model of this name.
     *
     * @param typed its name as it was typed: {@code User}, {@code blog_post}
     * @param table the name of its table, where it is not the plural of the model's
     * @param attributes as {@link AttributeParser} reads them
     */
    public static Model of(String typed, Optional<String> table, String attributes, Naming naming, boolean timestamps) {
        String name = Words.of(typed).pascal();
        if (!typed.matches("[\\p{L}\\p{Nd}_-]+") || !JavaNames.isName(name)) {
            throw Mistyped.of(
                    "`" + typed + "` cannot be the name of a class in Java.",
                    "Name what one row is, for example: User, BlogPost.");
        }
        List<ModelColumn> columns = new ArrayList<>();
        for (Attribute attribute : AttributeParser.parse(attributes)) {
            columns.add(ModelColumn.of(attribute, naming));
        }
        Optional<Stamps> stamps = timestamps ? Optional.of(Stamps.of(naming)) : Optional.empty();
        Model model =
                new Model(name, table.orElseGet(() -> naming.table(tableOf(typed, name, naming))), columns, stamps);
        model.checkNames();
        return model;
    }

    /** As it was written where that counts, but beginning as a class does. */
    private static String tableOf(String typed, String name, Naming naming) {
        return naming == Naming.AS_IS && JavaNames.isName(typed) ? Words.capitalised(typed) : name;
    }

    private void checkNames() {
        Set<String> taken = new HashSet<>();
        take(taken, "Id", "id");
        stamps.ifPresent(names -> {
            take(taken, "CreatedAt", names.created());
            take(taken, "UpdatedAt", names.updated());
        });
        for (ModelColumn column : columns) {
            if (!JavaNames.isName(column.field())) {
                throw Mistyped.of(
                        "`" + column.attribute().name() + "` gives the field `" + column.field()
                                + "`, which cannot be a name in Java.",
                        "Choose another name.");
            }
            take(taken, Accessors.property(column.type() == AttributeType.BOOLEAN, column.field()), column.column());
        }
        checkTypes();
    }

    private static void take(Set<String> taken, String property, String column) {
        boolean newField = taken.add("property " + property);
        boolean newColumn = taken.add("column " + column.toLowerCase(Locale.ROOT));
        if (!newField || !newColumn) {
            throw Mistyped.of(
                    "There are two attributes for the column `" + column + "`.",
                    "Name each once. id is always there, and so are createdAt and updatedAt unless --no-timestamps is given.");
        }
    }

    /** The names of enums stand beside those of classes. */
    private void checkTypes() {
        Set<String> classes = new HashSet<>(Set.of(name));
        for (ModelColumn column : columns) {
            column.attribute().reference().ifPresent(other -> classes.add(other.model()));
        }
        for (ModelColumn column : columns) {
            if (column.type() == AttributeType.ENUM && classes.contains(column.enumName())) {
                throw Mistyped.of(
                        "The enum of `" + column.attribute().name() + "` would be called " + column.enumName()
                                + ", as an entity is.",
                        "Choose another name for the attribute.");
            }
        }
    }
}
