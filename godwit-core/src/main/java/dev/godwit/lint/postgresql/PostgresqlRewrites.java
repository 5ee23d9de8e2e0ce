package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.ConstraintForm.Kind;
import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.TableAction;
import dev.godwit.lint.rewrite.Rewrites;
import dev.godwit.lint.rewrite.Rewriting;
import dev.godwit.lint.rewrite.Unsafe;
import java.util.Optional;

/** The safe forms that PostgreSQL has. */
public final class PostgresqlRewrites implements Rewrites {

    private final SafeIndexes indexes = new SafeIndexes();
    private final SafeConstraints constraints = new SafeConstraints();
    private final SafeColumns columns = new SafeColumns();
    private final SecondColumn second = new SecondColumn();

    @Override
    public boolean isForActions() {
        return true;
    }

    @Override
    public Optional<Rewriting> of(Unsafe unsafe) {
        return unsafe.action().isPresent() ? action(unsafe, unsafe.action().get()) : statement(unsafe);
    }

    @Override
    public Optional<Rewriting> ofReplacedIndex(Unsafe drop, Unsafe create) {
        boolean both = drop.rules().contains("index-drop-not-concurrent")
                && create.rules().contains("index-not-concurrent");
        if (both
                && drop.form() instanceof Form.DropIndex gone
                && gone.indexes().size() == 1
                && create.form() instanceof Form.CreateIndex made
                && made.name().filter(gone.indexes().get(0)::matches).isPresent()) {
            return Optional.of(indexes.replaced(gone.indexes().get(0), made, create));
        }
        return Optional.empty();
    }

    private Optional<Rewriting> statement(Unsafe unsafe) {
        Form form = unsafe.form();
        if (form instanceof Form.CreateIndex create) {
            return indexes.create(unsafe, create);
        } else if (form instanceof Form.DropIndex drop) {
            return indexes.drop(unsafe, drop);
        } else if (form instanceof Form.Reindex reindex) {
            return indexes.reindex(unsafe, reindex);
        } else if (form instanceof Form.Refresh refresh) {
            return indexes.refresh(unsafe, refresh);
        }
        return Optional.empty();
    }

    private Optional<Rewriting> action(Unsafe unsafe, TableAction action) {
        if (!(unsafe.form() instanceof Form.AlterTable alter)) {
            return Optional.empty();
        }
        if (action instanceof TableAction.SetNotNull set) {
            return constraints.notNull(unsafe, alter.table(), set.column());
        } else if (action instanceof TableAction.AddConstraint add) {
            boolean key =
                    add.constraint().kind() == Kind.UNIQUE || add.constraint().kind() == Kind.PRIMARY_KEY;
            return key
                    ? constraints.key(unsafe, alter.table(), add.constraint())
                    : constraints.inTwoSteps(unsafe, alter.table(), add.constraint());
        } else if (action instanceof TableAction.AddColumn add) {
            return columns.added(unsafe, alter.table(), add.column());
        } else if (action instanceof TableAction.DropColumn drop) {
            return columns.dropped(unsafe, alter.table(), drop);
        } else if (action instanceof TableAction.RenameColumn rename) {
            return second.renamed(unsafe, alter.table(), rename);
        } else if (action instanceof TableAction.ChangeType change) {
            return second.changed(unsafe, alter.table(), change);
        } else if (action instanceof TableAction.DetachPartition) {
            return indexes.detach(unsafe, alter.table());
        }
        return Optional.empty();
    }
}
