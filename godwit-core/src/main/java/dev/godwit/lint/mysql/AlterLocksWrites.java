package dev.godwit.lint.mysql;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.form.IndexKind;
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
import java.util.Optional;

/** Nobody can write while the table is changed. */
final class AlterLocksWrites implements Rule {

    private static final About ABOUT = About.of(
                    "alter-locks-writes",
                    Severity.ERROR,
                    "Nobody can write while the table is changed",
                    "Building a FULLTEXT or SPATIAL index and adding an AUTO_INCREMENT column need LOCK=SHARED: "
                            + "others can read, and writes wait until it is done. The first FULLTEXT index of a table also writes "
                            + "all of it anew. On a table that has one, columns are not added and dropped at once, and on a table "
                            + "with a FULLTEXT or SPATIAL index all that writes it anew needs that lock. Since MariaDB 11.2 all of "
                            + "it but AUTO_INCREMENT can be done by a copy that lets others write, with ALGORITHM=COPY, LOCK=NONE.")
            .claiming(Claim.lock(Blocking.WRITES));

    private static final String OTHER_TOOLS = "-- a copy that lets others write: gh-ost or pt-online-schema-change";

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.CreateIndex create && !statement.isNew(create.table())) {
            if (create.kind() == IndexKind.FULLTEXT || create.kind() == IndexKind.SPATIAL) {
                String index = create.name().map(name -> "the index " + name).orElse("the index");
                String better = asAlterTable(create);
                boolean online = OnlineCopy.isKnownTo(statement.server());
                String why = "building " + index + need(OnlineDdl.of(create, statement), true, Optional.empty());
                tell(create.table(), why, online ? better : "", statement, sink);
            }
        } else if (statement.form() instanceof Form.Rewrite rewrite
                && rewrite.table().isPresent()) {
            optimized(rewrite.table().get(), statement, sink);
        } else if (statement.form() instanceof Form.AlterTable alter && !statement.isNew(alter.table())) {
            OnlineDdl costs = new OnlineDdl(alter, statement);
            for (TableAction action : alter.actions()) {
                Cost cost = costs.of(action);
                if (cost.isShared() && !alter.options().contains("LOCK=NONE")) {
                    boolean online = OnlineCopy.isPossible(alter, action, statement.server());
                    String why = Actions.of(action) + need(cost, isFulltext(action), costs.special());
                    tell(alter.table(), why, online ? statement.sql() : "", statement, sink);
                }
            }
        }
    }

    /** {@code OPTIMIZE TABLE} builds the table as {@code ALTER TABLE … FORCE} does, and takes no word about how. */
    private static void optimized(Name table, StatementView statement, Sink sink) {
        Optional<IndexKind> special = OnlineDdl.special(table, statement);
        if (special.isPresent() && !statement.isNew(table)) {
            String why = "this" + need(Cost.SHARED_REBUILD, false, special);
            sink.suspected(message(table, why, statement), OTHER_TOOLS);
        }
    }

    private static boolean isFulltext(TableAction action) {
        return action instanceof TableAction.AddIndex add && add.kind() == IndexKind.FULLTEXT;
    }

    /**
     * The end of a sentence.
     *
     * @param fulltext whether a FULLTEXT index is built
     * @param there what keeps others from writing, of what the table has
     */
    private static String need(Cost cost, boolean fulltext, Optional<IndexKind> there) {
        if (cost == Cost.SHARED) {
            return " needs LOCK=SHARED.";
        }
        String reason = fulltext
                ? ", because it is the first FULLTEXT index."
                : there.map(kind -> ", because it has a " + kind + " index.").orElse(".");
        return " needs LOCK=SHARED and writes all of the table anew" + reason;
    }

    /** The form that can be told how to do it. */
    static String asAlterTable(Form.CreateIndex create) {
        return "ALTER TABLE " + create.table() + " ADD " + create.kind() + " INDEX "
                + create.definition().replaceFirst("(?is)\\bON\\s+\\Q" + create.table() + "\\E\\s*", "");
    }

    private static void tell(Name table, String why, String statementToCopy, StatementView statement, Sink sink) {
        sink.found(
                message(table, why, statement),
                statementToCopy.isEmpty() ? OTHER_TOOLS : statementToCopy + ", ALGORITHM=COPY, LOCK=NONE;");
    }

    private static String message(Name table, String why, StatementView statement) {
        return "Nobody can write to " + statement.table(table) + " meanwhile" + statement.lasting(table, Work.WRITE)
                + ": " + why;
    }
}
