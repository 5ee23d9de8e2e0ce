package dev.godwit.mongodb.run;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.godwit.migration.Direction;
import dev.godwit.migration.Program;
import dev.godwit.mongodb.MongoMigration;
import dev.godwit.plan.Programs;
import dev.godwit.program.Classes;
import dev.godwit.sql.SqlStatement;
import java.lang.reflect.Method;
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
        return program.direction() == Direction.UP || hasDown(loaded(program).getClass());
    }

    /** Whether a class overrides one of the two. */
    private static boolean hasDown(Class<?> type) {
        return overrides(type, MongoDatabase.class, ClientSession.class)
                || overrides(type, MongoDatabase.class, ClientSession.class, MongoClient.class);
    }

    private static boolean overrides(Class<?> type, Class<?>... parameters) {
        try {
            Method down = type.getMethod("down", parameters);
            return down.getDeclaringClass() != MongoMigration.class;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean inTransaction(Program program) {
        return loaded(program).inTransaction();
    }

    @Override
    public List<SqlStatement> record(String file, Program program) {
        return units(file, program).stream().map(Unit::statement).toList();
    }

    /** What it does, in order. */
    List<Unit> units(String file, Program program) {
        return List.of(new ProgramUnit(file, loaded(program), program.direction()));
    }
}
