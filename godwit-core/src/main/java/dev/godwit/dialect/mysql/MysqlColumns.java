package dev.godwit.dialect.mysql;

import dev.godwit.dialect.Literals;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.Defaults;
import dev.godwit.dialect.schema.Unsupported;
import dev.godwit.schema.Column;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DataType.Timestamp;
import dev.godwit.schema.DefaultValue;
import java.util.Optional;

/** The text of a column, and of its pieces. */
final class MysqlColumns {

    private final Names names;
    private final MysqlTypes types;
    private final Defaults defaults;
    private final MysqlVariant variant;

    MysqlColumns(Names names, Literals literals, MysqlVariant variant) {
        this.names = names;
        this.variant = variant;
        this.types = new MysqlTypes(variant);
        this.defaults = new Defaults(literals, new MysqlDefaults(names, types, variant));
    }

    /** As {@code CREATE TABLE}, {@code ADD COLUMN} and {@code MODIFY COLUMN} take it. */
    String definition(Column column) {
        return names.of(column.name()) + " " + types.of(column.type())
                + column.collation().map(name -> " COLLATE " + names.of(name)).orElse("")
                + column.generated()
                        .map(by -> " GENERATED ALWAYS AS (" + by.expression() + ") "
                                + (by.stored() ? "STORED" : "VIRTUAL"))
                        .orElse("")
                + nullability(column)
                + column.defaultValue()
                        .map(value -> " DEFAULT " + defaultOf(value, Optional.of(column.type())))
                        .orElse("")
                + numbering(column)
                + column.comment()
                        .map(text -> " COMMENT " + MysqlStrings.plain(text))
                        .orElse("");
    }

    /** A {@code timestamp} for which nothing is said forbids NULL on older servers; MariaDB's computed columns take no such word. */
    private String nullability(Column column) {
        if (column.generated().isPresent()) {
            return column.nullable() || variant == MysqlVariant.MARIADB ? "" : " NOT NULL";
        }
        boolean moment = column.type() instanceof Timestamp timestamp && timestamp.zoned();
        return column.nullable() ? (moment ? " NULL" : "") : " NOT NULL";
    }

    private String numbering(Column column) {
        if (column.identity().isEmpty()) {
            return "";
        }
        if (column.identity().get().increment().orElse(1) != 1) {
            throw Unsupported.because(
                    variant.displayName() + " numbers rows by 1.",
                    "Leave the increment out; auto_increment_increment is a setting of the server.");
        }
        return " AUTO_INCREMENT";
    }

    String type(DataType type) {
        return types.of(type);
    }

    String defaultOf(DefaultValue value, Optional<DataType> type) {
        return defaults.of(value, type);
    }

    /** A default for a column of which only the text is known. */
    String defaultOf(DefaultValue value, boolean large) {
        String text = defaults.of(value, Optional.empty());
        boolean bare = value instanceof DefaultValue.Text || value instanceof DefaultValue.Null;
        return large && bare && variant.parenthesisesTextDefaults() ? "(" + text + ")" : text;
    }
}
