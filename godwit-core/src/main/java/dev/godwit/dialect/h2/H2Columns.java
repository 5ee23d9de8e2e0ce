package dev.godwit.dialect.h2;

import dev.godwit.dialect.Literals;
import dev.godwit.dialect.Names;
import dev.godwit.dialect.schema.Defaults;
import dev.godwit.dialect.schema.Unsupported;
import dev.godwit.schema.Column;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.Identity;
import dev.godwit.schema.Identity.Style;
import java.util.Optional;

/** The text of a column, and of its pieces. */
final class H2Columns {

    private final Names names;
    private final H2Types types;
    private final Defaults defaults;

    H2Columns(Names names, Literals literals) {
        this.names = names;
        this.types = new H2Types(names, literals);
        this.defaults = new Defaults(literals, new H2Defaults(names));
    }

    /** As {@code CREATE TABLE}, {@code ADD COLUMN} and {@code ALTER COLUMN} take it. What numbers itself is never NULL. */
    String definition(Column column) {
        if (column.collation().isPresent()) {
            throw Unsupported.because(
                    "H2 has no collations of single columns.", "Leave it out, or use varchar_ignorecase.");
        }
        return names.of(column.name()) + " " + type(column.type())
                + column.defaultValue()
                        .map(value -> " DEFAULT " + defaultOf(value, Optional.of(column.type())))
                        .orElse("")
                + column.generated()
                        .map(by -> " GENERATED ALWAYS AS (" + by.expression() + ")")
                        .orElse("")
                + column.identity().map(by -> " " + identity(by)).orElse("")
                + (column.nullable() || column.identity().isPresent() ? "" : " NOT NULL");
    }

    String type(DataType type) {
        return types.of(type);
    }

    String defaultOf(DefaultValue value, Optional<DataType> type) {
        return defaults.of(value, type);
    }

    private static String identity(Identity identity) {
        String options = (identity.start().isPresent()
                        ? " START WITH " + identity.start().getAsLong()
                        : "")
                + (identity.increment().isPresent()
                        ? " INCREMENT BY " + identity.increment().getAsLong()
                        : "");
        return "GENERATED " + (identity.style() == Style.ALWAYS ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY"
                + (options.isEmpty() ? "" : "(" + options.strip() + ")");
    }
}
