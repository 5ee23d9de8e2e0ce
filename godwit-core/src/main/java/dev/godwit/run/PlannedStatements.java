package dev.godwit.run;

import dev.godwit.dialect.Engine;
import dev.godwit.plan.ExecutionMode;
import dev.godwit.plan.NextBackfill;
import dev.godwit.plan.Plan;
import dev.godwit.plan.ScriptStatements;
import dev.godwit.plan.Scripts;
import dev.godwit.plan.Step;
import dev.godwit.report.Deferred;
import dev.godwit.report.PlanReport;
import dev.godwit.report.PlannedMigration;
import dev.godwit.report.PlannedMigration.PlannedStatement;
import dev.godwit.sql.Directive;
import dev.godwit.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what the steps of a plan would send. */
public final class PlannedStatements {

    private final Scripts scripts;
    private final Engine engine;

    /** Statements of these scripts, values written as their engine writes them. */
    public PlannedStatements(Scripts scripts, Engine engine) {
        this.scripts = scripts;
        this.engine = engine;
    }

    /** What is left of each step, up to the first backfill that one ends in front of. */
    public PlanReport of(Plan plan) {
        List<PlannedMigration> migrations = new ArrayList<>();
        for (Step step : plan.steps()) {
            try (ScriptStatements script = scripts.statements(step)) {
                Optional<NextBackfill> end =
                        step.upToBackfill() ? NextBackfill.of(step, script, engine.syntax()) : Optional.empty();
                migrations.add(migration(step, script, end));
                if (end.isPresent()) {
                    return new PlanReport(migrations, Optional.of(deferred(plan, step, end.get())));
                }
            }
        }
        return new PlanReport(migrations, plan.deferred());
    }

    /** Of a step that the plan knew to end so, it knows what waits behind it, too. */
    private static Deferred deferred(Plan plan, Step step, NextBackfill end) {
        Optional<Deferred> planned = plan.deferred();
        if (planned.isPresent() && planned.get().version().equals(step.version())) {
            return planned.get();
        }
        List<String> behind = new ArrayList<>();
        List<Step> steps = plan.steps();
        steps.subList(steps.indexOf(step) + 1, steps.size()).forEach(later -> behind.add(later.id()));
        planned.ifPresent(last -> {
            if (!behind.contains(last.id())) {
                behind.add(last.id());
            }
            behind.addAll(last.behind());
        });
        return new Deferred(step.version(), step.migration().name(), end.name(), behind);
    }

    private PlannedMigration migration(Step step, ScriptStatements script, Optional<NextBackfill> end) {
        List<PlannedStatement> statements = new ArrayList<>();
        int number = 0;
        for (SqlStatement statement : script) {
            if (end.isPresent() && number == end.get().place()) {
                break;
            }
            if (number++ >= step.done()) {
                statements.add(new PlannedStatement(statement.start().line(), shown(statement)));
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
