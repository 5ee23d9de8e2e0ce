package dev.godwit.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every command of this release, with what users of other tools type for it. The order is that of help. */
public enum Verb {
    /** {@code init}. */
    INIT(Group.START, "init", "write godwit.yaml and migrations/", "db init"),
    /** {@code make}. */
    MAKE(
            Group.START,
            "make",
            "write a new, empty migration",
            "migrate:make",
            "migration:generate",
            "migration:create",
            "create",
            "new",
            "add"),
    /** {@code generate model}. */
    GENERATE_MODEL(
            Group.START, "generate model", "write a JPA entity and its migration", "model:generate", "model:create"),
    /** {@code dev}. */
    DEV(
            Group.START,
            "dev",
            "write and apply what the wanted schema asks for",
            "migrate dev",
            "revision",
            "db revision",
            "db migrate"),
    /** {@code push}. */
    PUSH(Group.START, "push", "make the database what the wanted schema says", "db push"),
    /** {@code pull}. */
    PULL(Group.START, "pull", "write the database's structure as the wanted schema", "db pull"),
    /** {@code migrate}. */
    MIGRATE(
            Group.RUN,
            "migrate",
            "apply all pending migrations as one batch",
            "migrate:latest",
            "db:migrate",
            "upgrade",
            "deploy",
            "update",
            "latest",
            "migrate deploy",
            "db upgrade"),
    /** {@code up}. */
    UP(Group.RUN, "up", "apply the next pending migration, or the named one", "migrate:up"),
    /** {@code down}. */
    DOWN(Group.RUN, "down", "undo the last migration, or the named one", "migrate:down"),
    /** {@code rollback}. */
    ROLLBACK(
            Group.RUN,
            "rollback",
            "undo the last batch",
            "migrate:rollback",
            "db:migrate:undo",
            Verb.UNDO_ALL,
            "downgrade",
            "db downgrade"),
    /** {@code redo}. */
    REDO(Group.RUN, "redo", "undo the last migration and apply it again", "migrate:redo"),
    /** {@code reset}. */
    RESET(Group.RUN, "reset", "undo all migrations and apply them again", "migrate reset", "migrate:reset"),
    /** {@code backfill list}. */
    BACKFILL_LIST(Group.RUN, "backfill list", "show changes of rows in batches, and how far they are"),
    /** {@code backfill run}. */
    BACKFILL_RUN(Group.RUN, "backfill run", "go on with one that is not at its end"),
    /** {@code backfill pause}. */
    BACKFILL_PAUSE(Group.RUN, "backfill pause", "let the one that runs wait"),
    /** {@code backfill resume}. */
    BACKFILL_RESUME(Group.RUN, "backfill resume", "let one go on that was paused or aborted"),
    /** {@code backfill abort}. */
    BACKFILL_ABORT(Group.RUN, "backfill abort", "stop the one that runs"),
    /** {@code status}. */
    STATUS(
            Group.LOOK,
            "status",
            "show every migration and its state",
            "migrate:status",
            "migrate status",
            "info",
            "db:migrate:status"),
    /** {@code list}. */
    LIST(Group.LOOK, "list", "show the names of all migrations", "migrate:list"),
    /** {@code current}. */
    CURRENT(Group.LOOK, "current", "show the latest applied migration", "migrate:currentVersion", "db current"),
    /** {@code history}. */
    HISTORY(Group.LOOK, "history", "show what was done, when and by whom", "db history"),
    /** {@code check}. */
    CHECK(Group.LOOK, "check", "tell whether database, migrations and wanted schema agree"),
    /** {@code diff}. */
    DIFF(Group.LOOK, "diff", "show what leads from one structure to another", "migrate diff"),
    /** {@code erd}. */
    ERD(Group.LOOK, "erd", "draw the schema, or the difference of two"),
    /** {@code verify}. */
    VERIFY(Group.LOOK, "verify", "show on a scratch database that each down reverts its up"),
    /** {@code lint}. */
    LINT(Group.LOOK, "lint", "tell what is dangerous about migrations"),
    /** {@code unlock}. */
    UNLOCK(
            Group.MEND,
            "unlock",
            "show who holds the lock; free it if they are gone",
            "migrate:unlock",
            "release-locks"),
    /** {@code adopt}. */
    ADOPT(Group.MEND, "adopt", "take over what another tool applied"),
    /** {@code baseline}. */
    BASELINE(
            Group.MEND,
            "baseline",
            "mark migrations as applied without running them",
            "stamp",
            "db stamp",
            Verb.CHANGELOG_SYNC),
    /** {@code resolve}. */
    RESOLVE(Group.MEND, "resolve", "settle a migration that stopped part-way", "migrate resolve"),
    /** {@code repair}. */
    REPAIR(Group.MEND, "repair", "accept edited and missing files"),
    /** {@code seed make}. */
    SEED_MAKE(Group.DATA, "seed make", "write a new, empty seed", "seed:make", "seed:generate"),
    /** {@code seed run}. */
    SEED_RUN(Group.DATA, "seed run", "run seeds", "seed:run", "db:seed:all", "db:seed", "db seed"),
    /** {@code db create}. */
    DB_CREATE(Group.DATA, "db create", "create the database", "db:create"),
    /** {@code db drop}. */
    DB_DROP(Group.DATA, "db drop", "drop the database", "db:drop"),
    /** {@code db wait}. */
    DB_WAIT(Group.DATA, "db wait", "wait until the database accepts connections", "db:wait", "wait"),
    /** {@code db execute}. */
    DB_EXECUTE(Group.DATA, "db execute", "run SQL outside of the history", "db:execute"),
    /** {@code completion}. */
    COMPLETION(Group.OTHER, "completion", "print a completion script for a shell"),
    /** {@code help}. */
    HELP(Group.OTHER, "help", "show help");

    /** Typed for {@code rollback --all}. */
    public static final String UNDO_ALL = "db:migrate:undo:all";

    /** Typed for {@code baseline latest}. */
    public static final String CHANGELOG_SYNC = "changelog-sync";

    /** How help groups commands. */
    public enum Group {
        /** Beginning. */
        START("Start"),
        /** Migrations up and down. */
        RUN("Run"),
        /** Looking. */
        LOOK("Look"),
        /** Setting right. */
        MEND("Mend"),
        /** Seeds and whole databases. */
        DATA("Data and databases"),
        /** The rest. */
        OTHER("Other");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        /** As a heading. */
        public String title() {
            return title;
        }
    }

    /** Commands that are announced, but not here yet. */
    private static final List<String> LATER = List.of("online", "start", "complete", "fleet", "studio");

    private final Group group;
    private final String words;
    private final String summary;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> aliases;

    Verb(Group group, String words, String summary, String... aliases) {
        this.group = group;
        this.words = words;
        this.summary = summary;
        this.aliases = List.of(aliases);
    }

    /** Where help shows it. */
    public Group group() {
        return group;
    }

    /** How it is called: one word or two. */
    public String words() {
        return words;
    }

    /** What it does, as a phrase. */
    public String summary() {
        return summary;
    }

    /** What else may be typed. */
    public List<String> aliases() {
        return aliases;
    }

    /** The command of these words. */
    public static Optional<Verb> of(String typed) {
        for (Verb verb : values()) {
            if (verb.words.equals(typed) || verb.aliases.contains(typed)) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }

    /** The commands of two words that begin with this one. */
    public static List<Verb> group(String word) {
        List<Verb> group = new ArrayList<>();
        for (Verb verb : values()) {
            if (verb.words.startsWith(word + " ")) {
                group.add(verb);
            }
        }
        return group;
    }

    /** Whether these words are a command of a later release. */
    public static boolean isLater(String typed) {
        return LATER.contains(typed);
    }

    /** The command itself. */
    public Command create() {
        return switch (this) {
            case INIT -> new InitCommand();
            case MAKE -> new MakeCommand();
            case GENERATE_MODEL -> new GenerateModelCommand();
            case MIGRATE -> new MigrateCommand();
            case UP -> new UpCommand();
            case DOWN -> new DownCommand();
            case ROLLBACK -> new RollbackCommand();
            case REDO -> new RedoCommand();
            case RESET -> new ResetCommand();
            case BACKFILL_LIST -> new BackfillListCommand();
            case BACKFILL_RUN -> new BackfillRunCommand();
            case BACKFILL_PAUSE -> BackfillAskCommand.pause();
            case BACKFILL_RESUME -> BackfillAskCommand.resume();
            case BACKFILL_ABORT -> BackfillAskCommand.abort();
            case STATUS -> new StatusCommand();
            case LIST -> new ListCommand();
            case CURRENT -> new CurrentCommand();
            case HISTORY -> new HistoryCommand();
            case DEV -> new DevCommand();
            case PUSH -> new PushCommand();
            case CHECK -> new CheckCommand();
            case PULL -> new PullCommand();
            case DIFF -> new DiffCommand();
            case ERD -> new ErdCommand();
            case VERIFY -> new VerifyCommand();
            case LINT -> new LintCommand();
            case UNLOCK -> new UnlockCommand();
            case ADOPT -> new AdoptCommand();
            case BASELINE -> new BaselineCommand();
            case RESOLVE -> new ResolveCommand();
            case REPAIR -> new RepairCommand();
            case SEED_MAKE -> new SeedMakeCommand();
            case SEED_RUN -> new SeedRunCommand();
            case DB_CREATE -> new DbCreateCommand();
            case DB_DROP -> new DbDropCommand();
            case DB_WAIT -> new DbWaitCommand();
            case DB_EXECUTE -> new DbExecuteCommand();
            case COMPLETION -> new CompletionCommand();
            case HELP -> new HelpCommand();
        };
    }
}
