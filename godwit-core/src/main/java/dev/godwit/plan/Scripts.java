package dev.godwit.plan;

import dev.godwit.dialect.Dialect;
import dev.godwit.migration.Script;
import dev.godwit.sql.Placeholders;
import java.util.Optional;

/** Reads scripts for one engine with one set of placeholders. */
public final class Scripts {

    private final Dialect dialect;
    private final Optional<Placeholders> placeholders;

    /** Scripts for this engine; nothing is replaced in them where there are no placeholders. */
    public Scripts(Dialect dialect, Optional<Placeholders> placeholders) {
        this.dialect = dialect;
        this.placeholders = placeholders;
    }

    /** The statements of a script. */
    public ScriptStatements statements(String file, Script script) {
        return new ScriptStatements(file, script, dialect.syntax(), placeholders);
    }

    /** The statements that a step would send. */
    public ScriptStatements statements(Step step) {
        return statements(step.migration().file(), step.script());
    }

    /** Reads the whole script, and refuses what cannot be run. */
    public ScriptInspection inspect(String file, Script script) {
        try (ScriptStatements statements = statements(file, script)) {
            return ScriptInspection.of(statements, dialect.natures());
        }
    }
}
