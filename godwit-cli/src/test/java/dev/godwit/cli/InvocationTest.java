package dev.godwit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.godwit.cli.args.Option;
import dev.godwit.cli.command.Verb;
import dev.godwit.error.GodwitException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InvocationTest {

    private static Invocation of(String... args) {
        return Invocation.of(List.of(args));
    }

    private static String error(String... args) {
        GodwitException e = catchThrowableOfType(GodwitException.class, () -> of(args));
        assertThat(e.code().exitCode().number()).isEqualTo(2);
        return e.getMessage() + e.hint().map(h -> " | " + h).orElse("");
    }

    @ParameterizedTest
    @EnumSource(Verb.class)
    void everyCommandByItsNameAndItsAliases(Verb verb) {
        List<String> names = new ArrayList<>(verb.aliases());
        names.add(verb.words());
        for (String name : names) {
            List<String> words = new ArrayList<>(List.of(name.split(" ")));
            assertThat(Invocation.of(words).verb()).as(name).contains(verb);
            words.add(0, "--json");
            words.addAll(1, List.of("-e", "production"));
            words.add("-v");
            Invocation surrounded = Invocation.of(words);
            assertThat(surrounded.verb()).as("%s", words).contains(verb);
            assertThat(surrounded.arguments().value(GlobalOptions.ENV)).contains("production");
            assertThat(surrounded.arguments().has(GlobalOptions.JSON)).isTrue();
            assertThat(surrounded.arguments().has(GlobalOptions.VERBOSE)).isTrue();
            assertThat(surrounded.arguments().words()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Verb.class)
    void everyOptionOfEveryCommand(Verb verb) {
        for (Option option : verb.create().usage().options()) {
            List<String> words = new ArrayList<>(List.of(verb.words().split(" ")));
            words.add(option.name());
            if (option.takesValue()) {
                words.add("x");
            }
            assertThat(Invocation.of(words).arguments().has(option))
                    .as("%s", words)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Verb.class)
    void noOptionHidesAGlobalOne(Verb verb) {
        for (Option option : verb.create().usage().options()) {
            for (Option global : GlobalOptions.ALL) {
                assertThat(option.name()).isNotEqualTo(global.name());
                assertThat(option.letter() != 0 && option.letter() == global.letter())
                        .isFalse();
            }
        }
    }

    /** What the contract names, word by word: an alias must not get lost when commands are rearranged. */
    @ParameterizedTest
    @CsvSource({
        "db init,INIT",
        "migrate:make,MAKE",
        "migration:generate,MAKE",
        "create,MAKE",
        "new,MAKE",
        "add,MAKE",
        "model:generate,GENERATE_MODEL",
        "migrate:latest,MIGRATE",
        "db:migrate,MIGRATE",
        "upgrade,MIGRATE",
        "deploy,MIGRATE",
        "update,MIGRATE",
        "latest,MIGRATE",
        "migrate deploy,MIGRATE",
        "migrate:up,UP",
        "migrate:down,DOWN",
        "migrate:rollback,ROLLBACK",
        "db:migrate:undo,ROLLBACK",
        "db:migrate:undo:all,ROLLBACK",
        "downgrade,ROLLBACK",
        "migrate reset,RESET",
        "migrate:status,STATUS",
        "info,STATUS",
        "migrate status,STATUS",
        "db:migrate:status,STATUS",
        "migrate:list,LIST",
        "migrate:currentVersion,CURRENT",
        "migrate:unlock,UNLOCK",
        "release-locks,UNLOCK",
        "stamp,BASELINE",
        "changelog-sync,BASELINE",
        "migrate resolve,RESOLVE",
        "seed:make,SEED_MAKE",
        "seed:run,SEED_RUN",
        "db:seed:all,SEED_RUN",
        "db:create,DB_CREATE",
        "db:drop,DB_DROP",
        "wait,DB_WAIT"
    })
    void aliasesOfTheContract(String typed, Verb verb) {
        assertThat(of(typed.split(" ")).verb()).contains(verb);
    }

    @Test
    void globalOptionsBetweenTheWords() {
        assertThat(of("db", "--env", "test", "create").verb()).contains(Verb.DB_CREATE);
        assertThat(of("migrate", "-q", "status").verb()).contains(Verb.STATUS);
        Invocation migrate = of("migrate", "--to", "reset");
        assertThat(migrate.verb()).as("the value of an option is no word").contains(Verb.MIGRATE);
        assertThat(of("make", "status").verb()).as("a name that is a command").contains(Verb.MAKE);
        assertThat(of("make", "status").arguments().words()).containsExactly("status");
    }

    @Test
    void noCommand() {
        assertThat(of().verb()).isEmpty();
        assertThat(of("--help").verb()).isEmpty();
        assertThat(of("--help").arguments().has(GlobalOptions.HELP)).isTrue();
    }

    @Test
    void unknownCommands() {
        assertThat(error("migrte"))
                .isEqualTo("Unknown command `migrte`. | Did you mean `migrate`? `godwit --help` lists all commands.");
        assertThat(error("xyz")).isEqualTo("Unknown command `xyz`. | `godwit --help` lists all commands.");
        assertThat(error("sed", "run")).startsWith("Unknown command `sed`. | Did you mean `seed run`?");
        assertThat(error("seed")).isEqualTo("`seed` is half a command. | There are: seed make, seed run.");
        assertThat(error("db", "creat"))
                .isEqualTo("Unknown command `db creat`. | There are: db create, db drop, db wait, db execute.");
        assertThat(error("--dry-run", "migrate"))
                .isEqualTo("Unknown option --dry-run. | It stands behind its command: godwit COMMAND --dry-run");
    }

    @Test
    void commandsOfLaterReleases() {
        for (String typed : new String[] {"online", "fleet", "studio"}) {
            assertThat(error(typed.split(" ")))
                    .isEqualTo("The command `" + typed
                            + "` is not in this release. | `godwit --help` lists the commands that are.");
        }
    }

    @Test
    void helpNeverListsWhatIsNotThere() {
        for (Verb verb : Verb.values()) {
            assertThat(Verb.isLater(verb.words())).isFalse();
            for (String alias : verb.aliases()) {
                assertThat(Verb.isLater(alias)).isFalse();
            }
        }
    }
}
