package dev.godwit.lint.mysql;

import dev.godwit.lint.form.ConstraintForm.Kind;
import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.TableAction;
import dev.godwit.lint.rewrite.Rewrites;
import dev.godwit.lint.rewrite.Rewriting;
import dev.godwit.lint.rewrite.Rewriting.Impossible;
import dev.godwit.lint.rewrite.Rewriting.Sequence;
import dev.godwit.lint.rewrite.SafeStep;
import dev.godwit.lint.rewrite.Unsafe;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The safe forms that MySQL and MariaDB have: the same statement, told how it is to be done, so that the server refuses where that is not
 * possible and takes no worse way by itself.
 */
public final class MysqlRewrites implements Rewrites {

    private static final Set<String> RULES =
            Set.of("alter-copies-table", "alter-locks-writes", "alter-rebuilds-table", "algorithm-not-named");

    @Override
    public boolean isForActions() {
        return false;
    }

    private static final Set<String> TWO_RELEASES = Set.of("rename-column", "drop-column", "add-column-not-null");

    @Override
    public Optional<Rewriting> of(Unsafe unsafe) {
        if (unsafe.rules().stream().anyMatch(TWO_RELEASES::contains)) {
            return Optional.of(new Impossible("It takes two releases, with triggers where both use different columns."
                    + " Godwit writes them for PostgreSQL only."));
        }
        if (unsafe.rules().stream().noneMatch(RULES::contains)) {
            return Optional.empty();
        }
        if (unsafe.form() instanceof Form.CreateIndex create
                && OnlineCopy.isKnownTo(unsafe.view().server())) {
            return inPlace(AlterLocksWrites.asAlterTable(create) + ", ALGORITHM=COPY, LOCK=NONE");
        }
        return unsafe.form() instanceof Form.AlterTable alter ? alter(unsafe, alter) : Optional.empty();
    }

    private static Optional<Rewriting> alter(Unsafe unsafe, Form.AlterTable alter) {
        OnlineDdl costs = new OnlineDdl(alter, unsafe.view());
        Cost worst = Cost.INSTANT;
        for (TableAction action : alter.actions()) {
            Cost cost = costs.of(action);
            boolean online = OnlineCopy.isPossible(alter, action, unsafe.view().server());
            if ((cost == Cost.COPY || cost.isShared()) && !online) {
                return Optional.of(new Impossible(reason(action, cost)));
            }
            worst = cost.compareTo(worst) > 0 ? cost : worst;
        }
        if (Actions.namesLimit(alter)) {
            return Optional.of(
                    new Impossible("The statement says already how it is to be done; nothing better is known."));
        }
        return inPlace(unsafe.text()
                + switch (worst) {
                    case INSTANT -> ", ALGORITHM=INSTANT";
                    case IN_PLACE, REBUILD -> ", ALGORITHM=INPLACE, LOCK=NONE";
                    case SHARED, SHARED_REBUILD, COPY -> ", ALGORITHM=COPY, LOCK=NONE";
                });
    }

    private static String reason(TableAction action, Cost cost) {
        if (action instanceof TableAction.AddConstraint add
                && (add.constraint().kind() == Kind.FOREIGN_KEY
                        || add.constraint().kind() == Kind.CHECK)) {
            return "The server compares all rows with the constraint while nobody can write; in place it would not compare"
                    + " them at all. A copy made by gh-ost or pt-online-schema-change lets others write.";
        }
        if (cost.isShared()) {
            return Actions.first(action) + " needs LOCK=SHARED on this server. A copy made by gh-ost or"
                    + " pt-online-schema-change lets others write.";
        }
        return Actions.first(action) + " is done by copying the table while nobody can write, and this server knows no"
                + " other way. A second column with triggers, or a copy made by gh-ost or pt-online-schema-change, lets"
                + " others write.";
    }

    private static Optional<Rewriting> inPlace(String sql) {
        return Optional.of(Sequence.inPlace(List.of(SafeStep.of(sql))));
    }
}
