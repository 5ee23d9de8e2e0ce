package dev.godwit.mongodb.run;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoDatabase;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.migration.Direction;
import dev.godwit.migration.Program;
import dev.godwit.mongodb.MongoMigration;
import dev.godwit.mongodb.NoDown;
import dev.godwit.mongodb.change.ChangeSink;
import dev.godwit.mongodb.change.DocumentChange;
import dev.godwit.plan.Programs;
import dev.godwit.program.Classes;
import dev.godwit.sql.SqlStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The migrations in Java of one project. Not thread-safe. */
final class MongoPrograms implements Programs {

    private static final Classes.Kind KIND =
            new Classes.Kind(MongoMigration.class::isAssignableFrom, MongoMigration.class.getName());

    private final Classes classes;
    private final Map<Program.Origin, MongoMigration> ready = new HashMap<>();

    /**
     * Programs.
     *
     * @param loader finds the classes that they use
     */
    MongoPrograms(ClassLoader loader) {
        this.classes = new Classes(loader, KIND);
    }

    @Override
    public void prepare(List<Program> programs) {
        List<Program.Source> sources = new ArrayList<>();
        for (Program program : programs) {
            if (program.origin() instanceof Program.Source source && !ready.containsKey(source)) {
                sources.add(source);
            }
        }
        if (!sources.isEmpty()) {
            classes.compile(sources).forEach((source, object) -> ready.put(source, (MongoMigration) object));
        }
    }

    private MongoMigration loaded(Program program) {
        if (program.origin() instanceof Program.Source) {
            prepare(List.of(program));
        } else if (program.origin() instanceof Program.Named named) {
            ready.computeIfAbsent(named, origin -> (MongoMigration) classes.load(named));
        }
        return Objects.requireNonNull(ready.get(program.origin()));
    }

    @Override
    public boolean exists(Program program) {
        return program.direction() == Direction.UP
                || !NoDown.isIn(loaded(program).getClass());
    }

    @Override
    public boolean inTransaction(Program program) {
        return loaded(program).inTransaction();
    }

    @Override
    public List<SqlStatement> record(String file, Program program) {
        return units(file, program).stream().map(Unit::statement).toList();
    }

    /** A program, ready to run. */
    MongoProgram program(String file, Program program) {
        return new MongoProgram(file, loaded(program), program.direction());
    }

    /** What it does, in order, as far as that is known before it runs. */
    List<Unit> units(String file, Program program) {
        MongoProgram loaded = program(file, program);
        if (!loaded.saysItsChanges()) {
            return List.of(loaded.whole());
        }
        List<Unit> units = new ArrayList<>();
        try {
            loaded.ask(new Recorded(), units::add);
        } catch (UnknownBeforeRun e) {
            units.add(loaded.whole());
        } catch (GodwitException e) {
            throw e;
        } catch (Exception e) {
            throw GodwitException.of(ErrorCode.SCRIPT_FAILED, "What " + file + " would do cannot be told: " + e)
                    .at(Place.of(file))
                    .state("Nothing was changed by this run.")
                    .hint("Mend it.")
                    .cause(e)
                    .build();
        }
        return units;
    }

    /** In the place of a database while nothing may be sent. */
    private static final class Recorded implements ChangeSink {
        @Override
        public void change(DocumentChange change) {
            throw new IllegalStateException("What is recorded is not run.");
        }

        @Override
        public MongoDatabase database() {
            throw new UnknownBeforeRun();
        }

        @Override
        public ClientSession session() {
            throw new UnknownBeforeRun();
        }
    }
}
