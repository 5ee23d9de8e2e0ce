package dev.godwit.lint.mysql;

import dev.godwit.lint.form.Form;
import dev.godwit.lint.rule.About;
import dev.godwit.lint.rule.Rule;
import dev.godwit.lint.rule.Sink;
import dev.godwit.lint.rule.StatementView;

/** The server chooses how to change the table. */
final class AlgorithmNotNamed implements Rule {

    private static final About ABOUT = About.off(
            "algorithm-not-named",
            "The server chooses how to change the table",
            "Without ALGORITHM the server silently takes the next worse way where the good one is not "
                    + "possible: on another version, for another row format, after too many instant changes. With "
                    + "ALGORITHM=INSTANT or ALGORITHM=INPLACE, LOCK=NONE it refuses instead.");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void judge(StatementView statement, Sink sink) {
        if (statement.form() instanceof Form.AlterTable alter
                && !statement.isNew(alter.table())
                && !Actions.namesLimit(alter)) {
            OnlineDdl costs = new OnlineDdl(alter, statement);
            boolean instant = alter.actions().stream().allMatch(action -> costs.of(action) == Cost.INSTANT);
            sink.found(
                    "Where the good way is not possible, the server takes a worse one and does not tell.",
                    statement.sql() + (instant ? ", ALGORITHM=INSTANT;" : ", ALGORITHM=INPLACE, LOCK=NONE;"));
        }
    }
}
