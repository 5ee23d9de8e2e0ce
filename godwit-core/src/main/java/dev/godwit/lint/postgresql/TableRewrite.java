package dev.godwit.lint.postgresql;

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
import java.util.regex.Pattern;

/** A table is written anew while nobody can use it. */
final class TableRewrite implements Rule {

    private static final About ABOUT = About.of(
                    "table-rewrite",
                    Severity.ERROR,
                    "A table is written anew while nobody can use it",
                    "VACUUM FULL, CLUSTER, SET LOGGED, SET UNLOGGED, SET TABLESPACE and SET ACCESS METHOD copy the "
                            + "whole table under an ACCESS EXCLUSIVE lock: reads and writes wait.")
            .claiming(Claim.of(Blocking.READS_AND_WRITES, Work.WRITE));

    @Override
    public About about() {
        return ABOUT;
    }

    private static final Pattern REWRITING = Pattern.compile("SET (LOGGED|UNLOGGED|TABLESPACE|ACCESS METHOD)\\b.*");

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.Rewrite rewrite) {
            String table = rewrite.table().map(statement::table).orElse("any table");
            String lasting = rewrite.table()
                    .map(name -> statement.lasting(name, Work.WRITE))
                    .orElse("");
            sink.found(
                    "Nobody can read or write " + table + " while it is written anew" + lasting + ".", better(rewrite));
        } else if (statement.form() instanceof Form.AlterTable alter && !statement.isNew(alter.table())) {
            for (TableAction action : alter.actions()) {
                if (action instanceof TableAction.Setting setting
                        && REWRITING.matcher(setting.words()).matches()) {
                    sink.found("Nobody can read or write " + statement.table(alter.table())
                            + " while it is written anew" + statement.lasting(alter.table(), Work.WRITE) + ".");
                }
            }
        }
    }

    private static String[] better(Form.Rewrite rewrite) {
        return rewrite.command().equals("VACUUM FULL")
                ? new String[] {
                    ("VACUUM (ANALYZE) " + rewrite.table().map(Name::text).orElse("")).strip() + ";"
                }
                : new String[0];
    }
}
