package dev.godwit.lint.mysql;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.Name;
import dev.godwit.lint.form.TableAction;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Blocking;
import dev.godwit.lint.rule.Claim;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Severity;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;
import dev.godwit.lint.rule.Work;

/** The table is built anew while others work. */
final class AlterRebuildsTable implements Rule {

    private static final About ABOUT = About.of(
                    "alter-rebuilds-table",
                    Severity.WARNING,
                    "The table is built anew while others work",
                    "Everybody can read and write meanwhile, but the server writes the whole table a second time, "
                            + "needs the space for it, keeps a log of what others change, and waits at the beginning and the "
                            + "end for every transaction that uses the table. Replicas do the same afterwards and fall behind "
                            + "for as long.")
            .claiming(Claim.of(Blocking.NOTHING, Work.WRITE));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.Rewrite rewrite && rewrite.table().isPresent()) {
            Name table = rewrite.table().get();
            if (OnlineDdl.special(table, statement).isEmpty()) {
                tell(table, "This", statement, sink);
            }
        }
        if (!(statement.form() instanceof Form.AlterTable alter) || statement.isNew(alter.table())) {
            return;
        }
        OnlineDdl costs = new OnlineDdl(alter, statement);
        for (TableAction action : alter.actions()) {
            Cost cost = costs.of(action);
            boolean copied =
                    cost == Cost.COPY || (cost.isShared() && alter.options().contains("LOCK=NONE"));
            boolean copy = copied && OnlineCopy.isPossible(alter, action, statement.server());
            if (cost == Cost.REBUILD || copy) {
                tell(alter.table(), Actions.first(action), statement, sink);
                return;
            }
        }
    }

    private static void tell(Name table, String what, StatementView statement, Sink sink) {
        sink.found(what + " writes all of " + statement.table(table) + " anew" + statement.lasting(table, Work.WRITE)
                + ", on each replica too.");
    }
}
