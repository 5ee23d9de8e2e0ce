package dev.godwit.plan;

import dev.godwit.dialect.Engine;
import dev.godwit.migration.Program;
import dev.godwit.migration.Script;
import dev.godwit.migration.TransactionMode;
import dev.godwit.sql.Directive;
import dev.godwit.sql.Placeholders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads scripts for one engine with one set of placeholders. */
public final class Scripts {

    private final Engine engine;
    private final Optional<Placeholders> placeholders;
    private final Programs programs;

    /**
     * Scripts for this engine.
     *
     * @param placeholders nothing is replaced where there are none
     * @param programs answers for those that are written in Java
     */
    public Scripts(Engine engine, Optional<Placeholders> placeholders, Programs programs) {
        this.engine = engine;
        this.placeholders = placeholders;
        this.programs = programs;
    }

    /** The statements of a script; of a program, those that it would send. */
    public ScriptStatements statements(String file, Script script) {
        return script.program().isPresent()
                ? new ScriptStatements(
                        file,
                        script,
                        engine.syntax(),
                        programs.record(file, script.program().get()))
                : new ScriptStatements(file, script, engine.syntax(), placeholders);
    }

    /** The statements that a step would send. */
    public ScriptStatements statements(Step step) {
        return statements(step.migration().file(), step.script());
    }

    /** The first statements that a step would send, and perhaps more; a program is asked for no more than these. */
    public ScriptStatements head(Step step, int count) {
        String file = step.migration().file();
        Script script = step.script();
        return script.program().isPresent()
                ? new ScriptStatements(
                        file,
                        script,
                        engine.syntax(),
                        programs.recordHead(file, script.program().get(), count))
                : statements(file, script);
    }

    /** Reads the whole script, and refuses what cannot be run. What a program sends is not known before it runs. */
    public ScriptInspection inspect(String file, Script script) {
        if (script.program().isPresent()) {
            return ScriptInspection.UNKNOWN;
        }
        try (ScriptStatements statements = statements(file, script)) {
            return ScriptInspection.of(new DirectiveCheck(file, statements, engine), engine.natures());
        }
    }

    /** The same for a script that has no place in the history, from which a backfill could go on. */
    public ScriptInspection inspectUnrecorded(String file, Script script) {
        ScriptInspection inspection = inspect(file, script);
        if (inspection.backfill().isPresent()) {
            throw Directive.refusal(
                    file,
                    inspection.backfill().get().start(),
                    "\"migrate:backfill\" stands in a script of which the history does not know how far it came.",
                    "Write it into a migration.");
        }
        return inspection;
    }

    /** Makes the programs among these ready together. */
    public void prepare(List<Script> scripts) {
        List<Program> found = new ArrayList<>();
        scripts.forEach(script -> script.program().ifPresent(found::add));
        if (!found.isEmpty()) {
            programs.prepare(found);
        }
    }

    /** Whether there is anything to run; a program may have one direction only. */
    public boolean exists(Script script) {
        return script.program().isEmpty() || programs.exists(script.program().get());
    }

    /** Whether a script wants a transaction, where that was left to it. */
    TransactionMode transaction(Script script) {
        return script.program().isPresent()
                        && !programs.inTransaction(script.program().get())
                ? TransactionMode.OFF
                : script.transaction();
    }
}
