package dev.godwit.dialect;

import dev.godwit.schema.Column;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Table;
import dev.godwit.schema.change.TableChange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Types and defaults as the engine writes them, taken from the table that it makes of them.
 *
 * @param dialect the engine's
 */
public record ColumnWords(Dialect dialect) {

    private static final String COLUMN = "c";
    private static final String NULL = " NULL";
    private static final String DEFAULT = " DEFAULT ";

    /** A type, as it stands behind the name of a column. */
    public String type(DataType type) {
        if (type instanceof DataType.Native own) {
            return own.sql();
        }
        String text = column(Column.of(COLUMN, type));
        return text.toUpperCase(Locale.ROOT).endsWith(NULL) ? text.substring(0, text.length() - NULL.length()) : text;
    }

    /** Whether two types are one and the same to the engine. */
    public boolean areSame(DataType one, DataType other) {
        return one.equals(other) || type(one).equalsIgnoreCase(type(other));
    }

    /** What stands behind {@code DEFAULT}. */
    public String defaultValue(DataType type, DefaultValue value) {
        if (value instanceof DefaultValue.Expression expression) {
            return expression.sql();
        }
        String text = column(Column.of(COLUMN, type).withDefault(Optional.of(value)));
        return text.substring(text.indexOf(DEFAULT) + DEFAULT.length());
    }

    private String column(Column column) {
        Table table = Table.of(QualifiedName.of("t"), List.of(column));
        String text = dialect.schema()
                .writer(ExistingTables.NONE)
                .statements(List.of(new TableChange.Create(table, false)))
                .get(0);
        String inside =
                text.substring(text.indexOf('(') + 1, text.lastIndexOf(')')).strip();
        return inside.substring(inside.indexOf(' ') + 1).strip();
    }
}
