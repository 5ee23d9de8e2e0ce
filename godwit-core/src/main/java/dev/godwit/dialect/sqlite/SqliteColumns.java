package dev.godwit.dialect.sqlite;

import dev.godwit.dialect.Literals;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.Defaults;
import dev.godwit.dialect.schema.Unsupported;
import dev.godwit.schema.Column;
import dev.godwit.schema.DataType.Enumeration;
import dev.godwit.schema.DefaultValue;
import java.util.Optional;
import java.util.stream.Collectors;

/** The text of a column, and of its pieces. Comments are left out: SQLite has none. */
final class SqliteColumns {

    private final Names names;
    private final Literals literals;
    private final SqliteTypes types = new SqliteTypes();
    private final Defaults defaults;

    SqliteColumns(Names names, Literals literals) {
        this.names = names;
        this.literals = literals;
        this.defaults = new Defaults(literals, new SqliteDefaults());
    }

    /**
     * A column.
     *
     * @param key the name of the primary key that a column has which numbers itself; empty text for none
     */
    String definition(Column column, String key) {
        return head(column) + numbering(column, key) + check(column) + generated(column);
    }

    /** Name, type, NULL, default and collation. */
    String head(Column column) {
        return names.of(column.name()) + " " + types.of(column.type())
                + (column.nullable() ? "" : " NOT NULL")
                + column.defaultValue()
                        .map(value -> " DEFAULT " + defaultOf(value, column))
                        .orElse("")
                + column.collation().map(name -> " COLLATE " + names.of(name)).orElse("");
    }

    private String numbering(Column column, String key) {
        if (column.identity().isEmpty()) {
            return "";
        }
        boolean plain = column.identity().get().start().orElse(1) == 1
                && column.identity().get().increment().orElse(1) == 1;
        if (!plain) {
            throw Unsupported.because("SQLite numbers rows from 1 by 1.", "Leave start and increment out.");
        }
        return (key.isEmpty() ? "" : " CONSTRAINT " + names.of(key)) + " PRIMARY KEY AUTOINCREMENT";
    }

    /** The rule of a column of words. */
    String check(Column column) {
        return column.type() instanceof Enumeration words
                ? " CHECK (" + names.of(column.name()) + " IN ("
                        + words.values().stream().map(literals::text).collect(Collectors.joining(", ")) + "))"
                : "";
    }

    String generated(Column column) {
        return column.generated()
                .map(by -> " GENERATED ALWAYS AS (" + by.expression() + ") " + (by.stored() ? "STORED" : "VIRTUAL"))
                .orElse("");
    }

    String defaultOf(DefaultValue value, Column column) {
        return defaults.of(value, Optional.of(column.type()));
    }

    String defaultOf(DefaultValue value) {
        return defaults.of(value, Optional.empty());
    }

    /** Whether {@code ADD COLUMN} takes it (SQLite documentation, “ALTER TABLE ADD COLUMN”). */
    static boolean canBeAdded(Column column) {
        boolean constant = column.defaultValue().isEmpty()
                || column.defaultValue().get() instanceof DefaultValue.Text
                || column.defaultValue().get() instanceof DefaultValue.Numeric
                || column.defaultValue().get() instanceof DefaultValue.Truth
                || column.defaultValue().get() instanceof DefaultValue.Null;
        boolean holdsSomething =
                column.defaultValue().isPresent() && !(column.defaultValue().get() instanceof DefaultValue.Null);
        return constant
                && (column.nullable() || holdsSomething)
                && column.identity().isEmpty()
                && column.generated().filter(by -> by.stored()).isEmpty();
    }
}
