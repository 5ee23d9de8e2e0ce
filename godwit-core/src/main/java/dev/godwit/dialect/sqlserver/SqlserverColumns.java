package dev.godwit.dialect.sqlserver;

import dev.godwit.dialect.Literals;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.Defaults;
import dev.godwit.schema.Column;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DataType.Enumeration;
import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.Identity;
import dev.godwit.schema.QualifiedName;
import java.util.Optional;
import java.util.stream.Collectors;

/** The text of a column, and of its pieces. Defaults and checks get names, because only by its name can one be dropped. */
final class SqlserverColumns {

    private static final int LONGEST_NAME = 128;

    private final Names names;
    private final Literals literals;
    private final SqlserverTypes types = new SqlserverTypes();
    private final Defaults defaults;

    SqlserverColumns(Names names, Literals literals) {
        this.names = names;
        this.literals = literals;
        this.defaults = new Defaults(literals, new SqlserverDefaults(names));
    }

    /** As {@code CREATE TABLE} and {@code ADD} take it. */
    String definition(QualifiedName table, Column column) {
        if (column.generated().isPresent()) {
            return names.of(column.name()) + " AS (" + column.generated().get().expression() + ")"
                    + (column.generated().get().stored() ? " PERSISTED" : "");
        }
        return names.of(column.name()) + " " + type(column)
                + column.identity().map(SqlserverColumns::identity).orElse("")
                + (column.nullable() ? " NULL" : " NOT NULL")
                + column.defaultValue()
                        .map(value -> " " + defaultRule(table, column.name(), value, Optional.of(column.type())))
                        .orElse("")
                + (hasCheck(column.type()) ? " " + check(table, column) : "");
    }

    /** The type with its collation. */
    String type(Column column) {
        return types.of(column.type())
                + column.collation().map(name -> " COLLATE " + name).orElse("");
    }

    String typeName(DataType type) {
        return types.of(type);
    }

    private static String identity(Identity identity) {
        return " IDENTITY(" + identity.start().orElse(1) + ", "
                + identity.increment().orElse(1) + ")";
    }

    /** {@code CONSTRAINT DF_table_column DEFAULT value}. */
    String defaultRule(QualifiedName table, String column, DefaultValue value, Optional<DataType> type) {
        return "CONSTRAINT " + names.of(ruleName("DF", table, column)) + " DEFAULT " + defaults.of(value, type);
    }

    static boolean hasCheck(DataType type) {
        return type instanceof Enumeration;
    }

    /** {@code CONSTRAINT CK_table_column CHECK (…)}. */
    String check(QualifiedName table, Column column) {
        String values = ((Enumeration) column.type())
                .values().stream().map(literals::text).collect(Collectors.joining(", "));
        return "CONSTRAINT " + names.of(ruleName("CK", table, column.name())) + " CHECK (" + names.of(column.name())
                + " IN (" + values + "))";
    }

    private static String ruleName(String prefix, QualifiedName table, String column) {
        String name = prefix + "_" + table.name() + "_" + column;
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
