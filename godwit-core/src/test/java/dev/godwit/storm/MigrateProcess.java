package dev.godwit.storm;

import dev.godwit.Godwit;
import dev.godwit.GodwitBuilder;
import dev.godwit.error.GodwitException;
import dev.godwit.plan.RollbackOptions;
import dev.godwit.report.Progress;
import dev.godwit.testing.JavaProcess;
import dev.godwit.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A run in a process of its own that can be told to die: before its N-th call to the database, by {@link Runtime#halt}, which like
 * SIGKILL lets nothing more happen; or at any moment from outside.
 */
public final class MigrateProcess {

    /** What it prints once it is about to begin. */
    static final String BEGUN = "begun";

    private MigrateProcess() {}

    /** Describes such a process. */
    static JavaProcess.Builder of(TestDatabase database, Path migrations, String command) {
        return of(database, migrations, command, "");
    }

    /**
     * Describes one that dies.
     *
     * @param death the number of the call before which it dies, or {@code before X}: the first call that begins with X, or {@code
     *     after X}: before the call that follows that, or {@code pause N}: it does not, but rests so many milliseconds before each migration
     */
    static JavaProcess.Builder of(TestDatabase database, Path migrations, String command, String death) {
        return JavaProcess.builder(MigrateProcess.class)
                .jvmArgs("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m")
                .args(database.jdbcUrl(), database.user(), database.password(), migrations.toString(), command, death);
    }

    /**
     * Runs.
     *
     * @param args JDBC URL, user, password, directory, {@code migrate} or {@code rollback}, death
     */
    public static void main(String[] args) {
        CountedCalls source =
                new CountedCalls(() -> DriverManager.getConnection(args[0], args[1], args[2]), death(args[5]));
        Duration pause = args[5].startsWith("pause ")
                ? Duration.ofMillis(Long.parseLong(args[5].substring("pause ".length())))
                : Duration.ZERO;
        say(BEGUN);
        int exit = 0;
        try {
            Godwit godwit = configured(Godwit.dataSource(source), Path.of(args[3]))
                    .listener(progress -> tell(progress, pause))
                    .build();
            if (args[4].equals("rollback")) {
                say("undone "
                        + godwit.rollback(new RollbackOptions.All())
                                .rolledBack()
                                .size());
            } else {
                say("applied " + godwit.migrate().applied().size());
            }
        } catch (GodwitException e) {
            say(e.code() + ": " + e.getMessage() + " | " + e.state().orElse("") + " | "
                    + e.hint().orElse(""));
            exit = e.code().exitCode().number();
        }
        say("calls " + source.calls());
        System.exit(exit);
    }

    static GodwitBuilder configured(GodwitBuilder builder, Path migrations) {
        return builder.locations(migrations, List.of(".")).lockWait(Duration.ofSeconds(90));
    }

    private static CountedCalls.BeforeCall death(String when) {
        boolean[] next = {false};
        return (number, what) -> {
            boolean named = when.startsWith("before ") && what.startsWith(when.substring("before ".length()));
            if (next[0] || named || when.equals(Integer.toString(number))) {
                say("dies before call " + number + ": " + what);
                Runtime.getRuntime().halt(137);
            }
            next[0] = when.startsWith("after ") && what.startsWith(when.substring("after ".length()));
        };
    }

    private static void tell(Progress progress, Duration pause) {
        if (progress instanceof Progress.MigrationStarted started) {
            say("migration " + started.id());
            LockSupport.parkNanos(pause.toNanos());
        } else if (progress instanceof Progress.Warning warning) {
            say("warning: " + warning.message());
        } else if (progress instanceof Progress.StatementStarted started) {
            say("statement " + started.id() + " " + started.number());
        } else if (progress instanceof Progress.WaitingForLock waiting) {
            say("waiting for " + waiting.holder());
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
