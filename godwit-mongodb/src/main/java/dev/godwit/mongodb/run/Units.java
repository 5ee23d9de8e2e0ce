package dev.godwit.mongodb.run;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.migration.Script;
import dev.godwit.plan.ScriptStatements;
import dev.godwit.plan.Scripts;
import dev.godwit.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonInvalidOperationException;
import org.bson.json.JsonParseException;

/** Makes units of scripts. */
final class Units {

    private final Scripts scripts;
    private final MongoPrograms programs;

    Units(Scripts scripts, MongoPrograms programs) {
        this.scripts = scripts;
        this.programs = programs;
    }

    /** The program of a script that says its changes in words while it runs; empty for any other script. */
    Optional<MongoProgram> live(String file, Script script) {
        return script.program().map(program -> programs.program(file, program)).filter(MongoProgram::saysItsChanges);
    }

    /** What a script does, in order, as far as that is known before it runs. */
    List<Unit> of(String file, Script script) {
        if (script.program().isPresent()) {
            return programs.units(file, script.program().get());
        }
        List<Unit> units = new ArrayList<>();
        try (ScriptStatements statements = scripts.statements(file, script)) {
            for (SqlStatement statement : statements) {
                units.add(new CommandUnit(statement, command(file, statement)));
            }
        }
        return units;
    }

    private static BsonDocument command(String file, SqlStatement statement) {
        try {
            return BsonDocument.parse(statement.text());
        } catch (JsonParseException | BsonInvalidOperationException e) {
            throw GodwitException.of(
                            ErrorCode.MIGRATION_MALFORMED, "The command is no Extended JSON: " + e.getMessage())
                    .at(Place.of(
                                    file,
                                    statement.start().line(),
                                    statement.start().column())
                            .withStatement(statement.text()))
                    .state("Nothing of this command was run.")
                    .hint("Mend the command.")
                    .build();
        }
    }
}
