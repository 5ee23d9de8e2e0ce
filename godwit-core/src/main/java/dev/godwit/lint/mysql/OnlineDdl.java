package dev.godwit.lint.mysql;

import dev.godwit.lint.form.ColumnForm;
import dev.godwit.lint.form.ColumnForm.Generated;
import dev.godwit.lint.form.ConstraintForm.Kind;
import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.IndexKind;
import dev.godwit.lint.form.TableAction;
import dev.godwit.lint.form.TableAction.AddColumn;
import dev.godwit.lint.form.TableAction.AddConstraint;
import dev.godwit.lint.form.TableAction.AddIndex;
import dev.godwit.lint.form.TableAction.DropConstraint;
import dev.godwit.lint.form.TableAction.Redefine;
import dev.godwit.lint.form.TableAction.Setting;
import dev.godwit.lint.form.TypeForm;
import dev.godwit.lint.rule.Server;
import dev.godwit.lint.rule.StatementView;
import java.util.Locale;
import java.util.Optional;

/**
 * What the actions of an {@code ALTER TABLE} cost (MySQL 8.0 manual, 17.12.1 “Online DDL Operations”; MariaDB documentation, “InnoDB Online
 * DDL Operations” for INSTANT, NOCOPY and INPLACE). Foreign keys and checks are reckoned with the server's usual {@code foreign_key_checks} and
 * {@code check_constraint_checks}, which are on.
 */
final class OnlineDdl {

    private final Form.AlterTable alter;
    private final StatementView statement;
    private final Server server;
    private final boolean mariadb;

    OnlineDdl(Form.AlterTable alter, StatementView statement) {
        this.alter = alter;
        this.statement = statement;
        this.server = statement.server();
        this.mariadb = server.engine().equals("mariadb");
    }

    /** What this action costs. */
    Cost of(TableAction action) {
        if (action instanceof AddColumn add) {
            return added(add.column());
        }
        if (action instanceof TableAction.DropColumn) {
            return mariadb ? since(Cost.REBUILD, 10, 4) : since(Cost.REBUILD, 8, 0, 29);
        }
        if (action instanceof Redefine redefine) {
            return redefined(redefine);
        }
        if (action instanceof AddConstraint add) {
            return constraint(add.constraint().kind());
        }
        if (action instanceof AddIndex add) {
            boolean locks = add.kind() == IndexKind.FULLTEXT || add.kind() == IndexKind.SPATIAL;
            return locks ? Cost.SHARED : Cost.IN_PLACE;
        }
        if (action instanceof DropConstraint drop) {
            return drop.constraint().isEmpty() ? droppedKey() : Cost.IN_PLACE;
        }
        return action instanceof Setting setting ? setting(setting) : Cost.INSTANT;
    }

    /** Cheap since this version, and before it this. */
    private Cost since(Cost before, int... version) {
        return server.isAtLeast(version) ? Cost.INSTANT : before;
    }

    private Cost added(ColumnForm column) {
        if (column.generated() == Generated.SEQUENCE) {
            return Cost.SHARED;
        }
        if (column.generated() == Generated.STORED) {
            return Cost.COPY;
        }
        if (column.references().isPresent() || column.check()) {
            return Cost.COPY;
        }
        if (column.generated() == Generated.VIRTUAL) {
            return Cost.INSTANT;
        }
        boolean key = column.primaryKey() || column.unique();
        boolean computed = column.defaultValue().filter(OnlineDdl::isComputed).isPresent();
        if (computed) {
            return Cost.COPY;
        }
        if (key) {
            return Cost.REBUILD;
        }
        if (mariadb) {
            return column.moved() ? since(Cost.REBUILD, 10, 4) : since(Cost.REBUILD, 10, 3);
        }
        return column.moved() ? since(Cost.REBUILD, 8, 0, 29) : since(Cost.REBUILD, 8, 0, 12);
    }

    /** A default that is another one for each row. */
    private static boolean isComputed(String value) {
        return value.toLowerCase(Locale.ROOT).matches("(?s).*\\b(uuid|rand|uuid_short|sys_guid|random_bytes)\\s*\\(.*");
    }

    private Cost redefined(Redefine redefine) {
        Optional<TypeForm> old = statement.known().type(alter.table(), redefine.column());
        boolean sameType = old.isPresent() && old.get().equals(redefine.as().typeForm());
        boolean longer =
                old.isPresent() && isLongerText(old.get(), redefine.as().typeForm());
        if (!sameType && !longer) {
            return Cost.COPY;
        }
        boolean wasNotNull = statement
                .known()
                .table(alter.table())
                .filter(table -> table.hasNoNulls(redefine.column()))
                .isPresent();
        return wasNotNull == redefine.as().notNull() ? Cost.INSTANT : Cost.REBUILD;
    }

    /** The number of bytes that the length takes may not change: up to 255 it is one, for four bytes a character. */
    private static boolean isLongerText(TypeForm from, TypeForm to) {
        if (!from.isOne("varchar") || !to.isOne("varchar") || to.number(0, 0) < from.number(0, 0)) {
            return false;
        }
        int oneByte = 255 / 4;
        return (from.number(0, 0) <= oneByte) == (to.number(0, 0) <= oneByte);
    }

    private Cost constraint(Kind kind) {
        return switch (kind) {
            case PRIMARY_KEY -> Cost.REBUILD;
            case FOREIGN_KEY, CHECK -> Cost.COPY;
            case UNIQUE, EXCLUDE, NOT_NULL -> Cost.IN_PLACE;
        };
    }

    private Cost droppedKey() {
        boolean replaced = alter.actions().stream()
                .anyMatch(action ->
                        action instanceof AddConstraint add && add.constraint().kind() == Kind.PRIMARY_KEY);
        return replaced ? Cost.REBUILD : Cost.COPY;
    }

    private static Cost setting(Setting setting) {
        String words = setting.words();
        if (setting.startsWith("CONVERT TO")) {
            return Cost.COPY;
        }
        boolean rebuild = setting.startsWith("FORCE")
                || setting.startsWith("ENGINE")
                || setting.startsWith("ROW_FORMAT")
                || setting.startsWith("ORDER BY")
                || words.startsWith("KEY_BLOCK_SIZE");
        return rebuild ? Cost.REBUILD : Cost.INSTANT;
    }
}
