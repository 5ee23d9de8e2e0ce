package dev.godwit.run;

import dev.godwit.dialect.Engine;
import dev.godwit.plan.ExecutionMode;
import dev.godwit.plan.ScriptStatements;
import dev.godwit.plan.Scripts;
import dev.godwit.plan.Step;
import dev.godwit.report.PlannedMigration;
import dev.godwit.report.PlannedMigration.PlannedStatement;
import dev.godwit.sql.Directive;
import dev.godwit.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;

/** Tells what a step would send. */
public final class PlannedStatements {

    private final Scripts scripts;
    private final Engine engine;

    /** Statements of these scripts, values written as their engine writes them. */
    public PlannedStatements(Scripts scripts, Engine engine) {
        this.scripts = scripts;
        this.engine = engine;
    }

    /** What is left of the step. */
    public PlannedMigration of(Step step) {
        List<PlannedStatement> statements = new ArrayList<>();
        int done = step.resumes() ? step.row().orElseThrow().journal().done() : 0;
        try (ScriptStatements script = scripts.statements(step)) {
            for (SqlStatement statement : script) {
                if (done-- <= 0) {
                    statements.add(new PlannedStatement(statement.start().line(), shown(statement)));
                }
            }
        }
        return new PlannedMigration(
                step.version().text(),
                step.migration().name(),
                step.direction(),
                step.mode() == ExecutionMode.TRANSACTION,
                statements);
    }

    /** How often a backfill is sent, and with which bounds, only the table can tell. */
    private String shown(SqlStatement statement) {
        return statement
                        .directive(Directive.Word.BACKFILL)
                        .map(directive -> "-- migrate:backfill " + directive.text() + "\n")
                        .orElse("")
                + engine.shown(statement);
    }
}
