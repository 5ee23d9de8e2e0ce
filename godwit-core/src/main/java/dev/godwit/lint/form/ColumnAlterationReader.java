package dev.godwit.lint.form;

import dev.godwit.lint.form.TableAction.ChangeDefault;
import dev.godwit.lint.form.TableAction.ChangeType;
import dev.godwit.lint.form.TableAction.DropNotNull;
import dev.godwit.lint.form.TableAction.Redefine;
import dev.godwit.lint.form.TableAction.SetNotNull;
import dev.godwit.lint.form.TableAction.Setting;
import java.util.Optional;

/** Reads what stands behind {@code ALTER COLUMN}. Stateless. */
final class ColumnAlterationReader {

    TableAction read(Cursor item) {
        Name column = item.name();
        if (item.take("SET", "DATA", "TYPE") || item.take("TYPE")) {
            String type = ColumnReader.type(item);
            boolean using = item.skipTo("USING") && item.take("USING");
            return new ChangeType(column, type, using ? Optional.of(item.rest()) : Optional.empty());
        }
        if (item.take("SET", "DEFAULT")) {
            return new ChangeDefault(column, Optional.of(item.rest()));
        }
        if (item.take("DROP", "DEFAULT")) {
            return new ChangeDefault(column, Optional.empty());
        }
        if (item.take("SET", "NOT", "NULL")) {
            return new SetNotNull(column);
        }
        if (item.take("DROP", "NOT", "NULL") || item.take("SET", "NULL")) {
            return new DropNotNull(column);
        }
        boolean other = item.atEnd() || item.is("SET") || item.is("DROP") || item.is("ADD") || item.is("RESTART");
        return other
                ? new Setting("ALTER COLUMN " + item.words())
                : new Redefine(column, new ColumnReader(item).read(column));
    }
}
