package dev.godwit.jpa.hibernate;

import dev.godwit.schema.Column;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DefaultValue;
import dev.godwit.schema.Generated;
import dev.godwit.schema.Identity;
import java.util.Optional;
import java.util.OptionalLong;
import org.hibernate.mapping.Table;

/** A column of Hibernate's as one of ours. Its type is written as Hibernate's dialect writes it; the engine says what that is. */
final class ColumnMapping {

    private final Boot boot;
    private final StoredNames stored;

    ColumnMapping(Boot boot, StoredNames stored) {
        this.boot = boot;
        this.stored = stored;
    }

    Column of(org.hibernate.mapping.Column column, Table table) {
        boolean key = table.hasPrimaryKey() && table.getPrimaryKey().containsColumn(column);
        Optional<Generated> generated =
                Optional.ofNullable(column.getGeneratedAs()).map(expression -> new Generated(expression, true));
        Optional<Identity> identity =
                column.isIdentity() && generated.isEmpty() ? Optional.of(identity()) : Optional.empty();
        Optional<DefaultValue> value = Optional.ofNullable(column.getDefaultValue())
                .filter(sql -> identity.isEmpty() && generated.isEmpty())
                .map(DefaultValue.Expression::new);
        return new Column(
                stored.of(column),
                type(column, identity.isPresent()),
                column.isNullable() && !key,
                value,
                identity,
                generated,
                Optional.ofNullable(column.getCollation()),
                Optional.ofNullable(column.getComment()));
    }

    private DataType type(org.hibernate.mapping.Column column, boolean numbered) {
        // SQLite numbers rows of a key whose type is INTEGER, letter for letter.
        return stored.engine().equals("sqlite") && numbered
                ? new DataType.IntegerNumber(DataType.IntegerSize.REGULAR, false)
                : new DataType.Native(column.getSqlType(boot.metadata()));
    }

    private Identity identity() {
        boolean standard =
                stored.engine().equals("postgresql") || stored.engine().equals("h2");
        return standard
                ? new Identity(Identity.Style.BY_DEFAULT, OptionalLong.empty(), OptionalLong.empty())
                : Identity.counter();
    }
}
