package dev.godwit.dialect.schema;

import static dev.godwit.dialect.schema.Samples.BOTH;
import static dev.godwit.dialect.schema.Samples.POSTS;

import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Routine;
import dev.godwit.schema.Trigger;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.RawSql;
import dev.godwit.schema.change.RoutineChange;
import dev.godwit.schema.change.TriggerChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A function, a procedure and a trigger in the words of one engine.
 *
 * @param other what takes the place of the function
 * @param called what the trigger calls, where that is a thing of its own
 */
record ProgramSamples(Routine function, Routine other, Routine procedure, Optional<String> called, Trigger trigger) {

    /** The changes with them, in the words of this engine. */
    static List<SampleChange> of(String engine) {
        return words(engine).samples();
    }

    private static ProgramSamples words(String engine) {
        return switch (engine) {
            case "postgresql" ->
                new ProgramSamples(
                        doubled(
                                "FUNCTION",
                                "integer",
                                "CREATE FUNCTION doubled(number integer) RETURNS integer LANGUAGE sql AS 'SELECT number * 2'"),
                        doubled(
                                "FUNCTION",
                                "integer",
                                "CREATE OR REPLACE FUNCTION doubled(number integer) RETURNS integer LANGUAGE sql"
                                        + " AS 'SELECT number + number'"),
                        reset("PROCEDURE", "CREATE PROCEDURE reset() LANGUAGE sql AS 'UPDATE posts SET score = 0'"),
                        Optional.of("CREATE FUNCTION no_score() RETURNS trigger LANGUAGE plpgsql"
                                + " AS 'BEGIN NEW.score := 0; RETURN NEW; END'"),
                        noScore(
                                "CREATE TRIGGER no_score BEFORE INSERT ON posts FOR EACH ROW EXECUTE FUNCTION no_score()"));
            case "mysql", "mariadb" ->
                new ProgramSamples(
                        doubled(
                                "FUNCTION",
                                "",
                                "CREATE FUNCTION doubled(number int) RETURNS int DETERMINISTIC RETURN number * 2"),
                        doubled(
                                "FUNCTION",
                                "",
                                (engine.equals("mariadb") ? "CREATE OR REPLACE" : "CREATE")
                                        + " FUNCTION doubled(number int) RETURNS int DETERMINISTIC RETURN number + number"),
                        reset("PROCEDURE", "CREATE PROCEDURE `reset`() UPDATE posts SET score = 0"),
                        Optional.empty(),
                        noScore("CREATE TRIGGER no_score BEFORE INSERT ON posts FOR EACH ROW SET NEW.score = 0"));
            case "h2" ->
                new ProgramSamples(
                        doubled("ALIAS", "", "CREATE ALIAS doubled FOR 'java.lang.Math.negateExact(int)'"),
                        doubled("ALIAS", "", "CREATE ALIAS doubled FOR 'java.lang.Math.abs(int)'"),
                        reset("ALIAS", "CREATE ALIAS reset FOR 'java.lang.System.gc()'"),
                        Optional.empty(),
                        noScore("CREATE TRIGGER no_score BEFORE INSERT ON posts FOR EACH ROW CALL '"
                                + NoScore.class.getName() + "'"));
            case "sqlite" ->
                new ProgramSamples(
                        doubled("FUNCTION", "", "CREATE FUNCTION doubled"),
                        doubled("FUNCTION", "", "CREATE FUNCTION doubled"),
                        reset("PROCEDURE", "CREATE PROCEDURE reset"),
                        Optional.empty(),
                        noScore("CREATE TRIGGER no_score AFTER INSERT ON posts"
                                + " BEGIN UPDATE posts SET score = 0 WHERE id = NEW.id; END"));
            default ->
                new ProgramSamples(
                        doubled(
                                "FUNCTION",
                                "",
                                "CREATE FUNCTION doubled (@number int) RETURNS int AS BEGIN RETURN @number * 2; END"),
                        doubled(
                                "FUNCTION",
                                "",
                                "CREATE OR ALTER FUNCTION doubled (@number int) RETURNS int"
                                        + " AS BEGIN RETURN @number + @number; END"),
                        reset("PROCEDURE", "CREATE PROCEDURE reset AS UPDATE posts SET score = 0"),
                        Optional.empty(),
                        noScore("CREATE TRIGGER no_score ON posts AFTER INSERT"
                                + " AS UPDATE posts SET score = 0 WHERE id IN (SELECT id FROM inserted)"));
        };
    }

    private static Routine doubled(String kind, String arguments, String definition) {
        return new Routine(kind, QualifiedName.of("doubled"), arguments, definition);
    }

    private static Routine reset(String kind, String definition) {
        return new Routine(kind, QualifiedName.of("reset"), "", definition);
    }

    private static Trigger noScore(String definition) {
        return new Trigger("no_score", POSTS, definition);
    }

    private List<SampleChange> samples() {
        Change createFunction = new RoutineChange.Create(function, Optional.empty());
        Change createProcedure = new RoutineChange.Create(procedure, Optional.empty());
        Change createTrigger = new TriggerChange.Create(trigger);
        List<Change> ready = new ArrayList<>(BOTH);
        called.ifPresent(sql -> ready.add(new RawSql(sql, Optional.empty())));
        return List.of(
                sample("create-function", ready, List.of(), createFunction),
                sample(
                        "replace-function",
                        ready,
                        List.of(createFunction),
                        new RoutineChange.Create(other, Optional.of(function))),
                sample("drop-function", ready, List.of(createFunction), new RoutineChange.Drop(function)),
                sample("create-procedure", ready, List.of(), createProcedure),
                sample("drop-procedure", ready, List.of(createProcedure), new RoutineChange.Drop(procedure)),
                sample("create-trigger", ready, List.of(), createTrigger),
                sample("drop-trigger", ready, List.of(createTrigger), new TriggerChange.Drop(trigger)));
    }

    private static SampleChange sample(String name, List<Change> ready, List<Change> more, Change change) {
        List<Change> before = new ArrayList<>(ready);
        before.addAll(more);
        return new SampleChange(name, before, List.of(change));
    }
}
