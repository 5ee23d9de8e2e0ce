package dev.godwit.program;

import dev.godwit.code.Migration;
import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.StatementFailure;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.migration.Direction;
import dev.godwit.migration.Program;
import dev.godwit.migration.Program.Origin;
import dev.godwit.plan.Programs;
import dev.godwit.sql.SqlStatement;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The migrations in Java of one project. Not thread-safe. */
public final class JavaPrograms implements Programs {

    private final Dialect dialect;
    private final Reads reads;
    private final Classes classes;
    private final Map<Origin, Loaded> ready = new HashMap<>();

    /**
     * Programs that run against this engine.
     *
     * @param connection answers what they ask while they are recorded; empty where there is no database
     * @param loader finds the classes that they use
     */
    public JavaPrograms(Dialect dialect, Optional<Connection> connection, ClassLoader loader) {
        this.dialect = dialect;
        this.reads = connection
                .<Reads>map(open -> new ConnectionReads(dialect, open))
                .orElseGet(NoReads::new);
        this.classes = new Classes(loader, new Classes.Kind(Loaded::isRunnable, Migration.class.getName()));
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
            classes.compile(sources).forEach((source, object) -> ready.put(source, Loaded.ofObject(object)));
        }
    }

    private Loaded loaded(Program program) {
        Origin origin = program.origin();
        Loaded known = ready.get(origin);
        if (known != null) {
            return known;
        }
        if (origin instanceof Program.Source) {
            prepare(List.of(program));
        } else if (origin instanceof Program.Named named) {
            ready.put(origin, Loaded.ofObject(classes.load(named)));
        } else if (origin instanceof Program.Instance given) {
            ready.put(origin, Loaded.of(given.migration()));
        }
        return Objects.requireNonNull(ready.get(origin));
    }

    @Override
    public boolean exists(Program program) {
        return program.direction() == Direction.UP || loaded(program).hasDown();
    }

    @Override
    public boolean inTransaction(Program program) {
        return loaded(program).migration().inTransaction();
    }

    @Override
    public List<SqlStatement> record(String file, Program program) {
        return recordHead(file, program, Integer.MAX_VALUE);
    }

    @Override
    public List<SqlStatement> recordHead(String file, Program program, int count) {
        List<SqlStatement> sent = new ArrayList<>();
        ProgramRun run = run(file, program);
        try {
            run.run(dialect, reads, statement -> {
                if (sent.size() == count) {
                    throw new HeardEnough();
                }
                sent.add(statement);
                return 0;
            });
        } catch (HeardEnough | StatementFailure e) {
            if (e instanceof StatementFailure failure && sent.size() < count) {
                throw notRecorded(run, failure, sent.size());
            }
        }
        return sent;
    }

    /** Ends a program of which the first statements are known; an error, which code that catches exceptions lets pass. */
    private static final class HeardEnough extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** The program, ready to run. */
    public ProgramRun run(String file, Program program) {
        return new ProgramRun(file, loaded(program), program.direction());
    }

    private static GodwitException notRecorded(ProgramRun run, StatementFailure e, int before) {
        return GodwitException.of(
                        ErrorCode.SCRIPT_FAILED,
                        "What " + run.file() + " would send cannot be told beyond its first " + before + " statements: "
                                + e.failure().getMessage())
                .at(e.statement()
                        .map(statement -> Place.of(run.file(), statement.start().line(), 0)
                                .withStatement(statement.text()))
                        .orElse(run.place()))
                .state("Nothing was changed by this run.")
                .hint(
                        e.failure().getCause() instanceof GodwitException known
                                ? known.hint().orElse("Mend the line.")
                                : "A migration that reads what it has itself changed can only be run, for example on a copy of the"
                                        + " database.")
                .cause(e.failure())
                .build();
    }
}
