package dev.godwit.lint.mysql;

import dev.godwit.lint.form.ColumnForm;
import dev.godwit.lint.form.ColumnForm.Generated;
import dev.godwit.lint.form.ConstraintForm.Kind;
import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.IndexKind;
import dev.godwit.lint.form.Name;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** What building an index by a statement of its own costs. */
    static Cost of(Form.CreateIndex create, StatementView statement) {
        AddIndex add = new AddIndex(create.kind(), create.name(), List.of());
        return new OnlineDdl(new Form.AlterTable(create.table(), List.of(add), List.of(), false), statement).of(add);
    }

    /**
     * What this action costs. Columns of a table with a FULLTEXT index do not come and go at once, and a table with a FULLTEXT or SPATIAL index is
     * not built anew while others write (the same pages, “Limitations”).
     */
    Cost of(TableAction action) {
        Cost cost = withoutOtherIndexes(action);
        boolean columns = action instanceof TableAction.DropColumn
                || (action instanceof AddColumn add && add.column().generated() != Generated.VIRTUAL);
        if (cost == Cost.INSTANT && columns && has(IndexKind.FULLTEXT)) {
            return Cost.SHARED_REBUILD;
        }
        return cost == Cost.REBUILD && special().isPresent() ? Cost.SHARED_REBUILD : cost;
    }

    /** The same for a table that is built anew by another statement. */
    static Optional<IndexKind> special(Name table, StatementView statement) {
        return new OnlineDdl(new Form.AlterTable(table, List.of(), List.of(), false), statement).special();
    }

    /** The kind of index that keeps others from writing while the table is built anew; empty where it has none. */
    Optional<IndexKind> special() {
        return Stream.of(IndexKind.FULLTEXT, IndexKind.SPATIAL)
                .filter(this::has)
                .findFirst();
    }

    private boolean has(IndexKind kind) {
        return statement
                .known()
                .table(alter.table())
                .filter(table -> table.hasIndex(kind))
                .isPresent();
    }

    private Cost withoutOtherIndexes(TableAction action) {
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
            return index(add);
        }
        if (action instanceof DropConstraint drop) {
            return drop.constraint().isEmpty() ? droppedKey() : Cost.IN_PLACE;
        }
        return action instanceof Setting setting ? setting(setting) : Cost.INSTANT;
    }

    /** The first FULLTEXT index gives each row a number, in a column that nobody sees unless the table has it already. */
    private Cost index(AddIndex add) {
        if (add.kind() == IndexKind.SPATIAL) {
            return Cost.SHARED;
        }
        if (add.kind() != IndexKind.FULLTEXT) {
            return Cost.IN_PLACE;
        }
        if (alter.actions().stream().filter(OnlineDdl::isFulltext).count() > 1) {
            return Cost.COPY;
        }
        boolean numbered =
                statement.known().type(alter.table(), Name.of("FTS_DOC_ID")).isPresent();
        return numbered || has(IndexKind.FULLTEXT) ? Cost.SHARED : Cost.SHARED_REBUILD;
    }

    private static boolean isFulltext(TableAction action) {
        return action instanceof AddIndex add && add.kind() == IndexKind.FULLTEXT;
    }

    /** Cheap since this version, and before it this. */
    private Cost since(Cost before, int... version) {
        return server.isAtLeast(version) ? Cost.INSTANT : before;
    }

    private Cost added(ColumnForm column) {
        if (column.generated() == Generated.SEQUENCE) {
            return Cost.SHARED_REBUILD;
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
