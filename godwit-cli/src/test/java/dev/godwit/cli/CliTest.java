package dev.godwit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.ToolVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Command lines that need no database. */
@ExtendWith(NothingLeftBehind.class)
class CliTest {

    @TempDir
    Path directory;

    private Shell shell;

    @BeforeEach
    void shell() {
        shell = new Shell(directory);
    }

    @Test
    void version() {
        assertThat(shell.run("--version")).isEqualTo(new Ran(0, "godwit " + ToolVersion.current() + "\n", ""));
        assertThat(shell.run("migrate", "-V").code()).isZero();
        assertThat(ToolVersion.current()).startsWith("0.");
    }

    @Test
    void help() {
        Ran overview = shell.run("--help");
        assertThat(overview.code()).isZero();
        assertThat(overview.out()).startsWith("Godwit ").containsPattern("  migrate +apply all pending");
        assertThat(shell.run("help")).isEqualTo(overview);
        Ran migrate = shell.run("migrate", "--help");
        assertThat(migrate.out()).startsWith("Usage: godwit migrate [options]\n");
        assertThat(shell.run("help", "migrate")).isEqualTo(migrate);
        assertThat(shell.run("help", "db", "create").out()).startsWith("Usage: godwit db create\n");
        assertThat(shell.run("help", "nonsense").code()).isEqualTo(2);
        assertThat(shell.run("resolve", "--help").code())
                .as("help does not mind missing words")
                .isZero();
    }

    @Test
    void nothingAtAll() {
        Ran ran = shell.run();
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("Godwit ");
        assertThat(shell.run("--json").out())
                .startsWith("{\"error\":{\"code\":\"USAGE\",\"message\":\"No command is named.\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "migrate x",
                "migrate --to 1 --before 2",
                "migrate --steps 0",
                "migrate --dry-run --status",
                "migrate --offline",
                "migrate --out-of-order never",
                "rollback --all --steps 1",
                "rollback --batch --to 1",
                "rollback --steps none",
                "resolve 1",
                "resolve 1 --applied --retry",
                "resolve --applied",
                "baseline",
                "up 1 2",
                "make",
                "make a --format xml",
                "make a --format xml",
                "make a --from-diff",
                "make a --stub none.sql",
                "seed make",
                "seed make a/b",
                "db wait --timeout soon",
                "completion fish",
                "completion",
                "status extra",
                "migrat",
                "verify",
                "--unknown",
                "status --unknown",
                "db execute none.sql --url sqlite::memory:",
                "init --engine oracle",
                "status -c none.yaml",
                "status",
                "db execute a.sql --sql x"
            })
    void wrongUsageEndsWith2(String line) {
        Ran ran = shell.run(line.split(" "));
        assertThat(ran.code()).as(ran.err()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("error: ").doesNotContain("\tat ");
        Ran json = shell.run((line + " --json").split(" "));
        assertThat(json.code()).isEqualTo(2);
        assertThat(json.out())
                .startsWith("{\"error\":{\"code\":\"")
                .endsWith("}}\n")
                .hasLineCount(1);
        assertThat(json.err()).isEmpty();
    }

    @Test
    void messagesOfWrongUsage() {
        assertThat(shell.run("rollback", "--all", "--steps", "1").err())
                .isEqualTo("error: --steps and --all cannot be given together.\n");
        assertThat(shell.run("resolve", "1").err())
                .isEqualTo("error: `resolve` needs one of --applied, --rolled-back and --retry.\n"
                        + "  next: `godwit resolve --help` says what each means.\n");
        assertThat(shell.run("resolve").err())
                .isEqualTo("error: `resolve` needs V.\n"
                        + "  next: Usage: godwit resolve V --applied|--rolled-back|--retry.\n");
        assertThat(shell.run("status", "extra").err())
                .isEqualTo("error: `status` does not know what to do with `extra`.\n  next: Usage: godwit status.\n");
        assertThat(shell.run("make", "a", "--format", "xml").err())
                .isEqualTo("error: --format is `xml`, but must be sql, java or json.\n");
        assertThat(shell.run("migrate").err())
                .isEqualTo("error: No database is named for environment `development`.\n"
                        + "  next: Give `url:` in godwit.yaml (`godwit init` writes one), --url or $DATABASE_URL.\n");
    }

    @Test
    void mistakesInTheConfigurationShowTheLine() {
        shell.file("godwit.yaml", "environments:", "  development:", "    ulr: x");
        assertThat(shell.run("migrate")).isEqualTo(new Ran(2, "", """
                error: Unknown key `environments.development.ulr`.
                  at godwit.yaml:3:5
                  3 |     ulr: x
                    |     ^
                  next: Did you mean `url`? Known here: url, user, password, protected, migrations, classpath, seeds, history, order, rerun-edited, lock, lock-timeout, lock-retry, statement-timeout, backfill, placeholders, contexts, labels, schema, shadow, lint.
                """));
    }

    @Test
    void init() throws IOException {
        Ran first = shell.run("init");
        assertThat(first.code()).isZero();
        assertThat(first.out()).isEqualTo("godwit.yaml written.\nmigrations/ written.\n");
        String text = Files.readString(directory.resolve("godwit.yaml"));
        assertThat(text).contains("url: sqlite:godwit.db").contains("protected: true");
        Files.writeString(directory.resolve("godwit.yaml"), "# mine\n");
        Ran again = shell.run("init", "--json");
        assertThat(again)
                .isEqualTo(new Ran(0, "{\"written\":[],\"leftAlone\":[\"godwit.yaml\",\"migrations/\"]}\n", ""));
        assertThat(directory.resolve("godwit.yaml")).hasContent("# mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql", "mysql", "mariadb", "sqlserver"})
    void initForEachEngine(String engine) {
        assertThat(shell.run("init", "sub", "--engine", engine).out())
                .isEqualTo("sub/godwit.yaml written.\nsub/migrations/ written.\n");
        Ran ran = shell.in("sub").run("make", "first");
        assertThat(ran.code()).as(ran.err()).isZero();
        Ran noUrl = shell.in("sub").run("status", "-e", "production");
        assertThat(noUrl.err())
                .startsWith(
                        "error: The variable DATABASE_URL, which `environments.production.url` needs, is not set.\n  at godwit.yaml:");
    }

    @Test
    void make() {
        assertThat(shell.run("make", "Create milestones!", "--dir", "db"))
                .isEqualTo(new Ran(0, "db/20260719120000_create_milestones.sql\n", ""));
        assertThat(directory.resolve("db/20260719120000_create_milestones.sql"))
                .content()
                .contains("-- migrate:up", "-- migrate:down");
        assertThat(shell.run("migration:generate", "--name", "create-users", "--json")
                        .out())
                .startsWith("{\"written\":[\"migrations/20260719120000_create");
    }

    @Test
    void makeFromAStub() {
        shell.file("stub.sql", "-- migrate:up", "-- mine", "-- migrate:down");
        String file = shell.run("make", "x", "--stub", "stub.sql").out().strip();
        assertThat(directory.resolve(file)).content().contains("-- mine");
    }

    @Test
    void seedMake() {
        assertThat(shell.run("seed", "make", "01_users")).isEqualTo(new Ran(0, "seeds/01_users.sql\n", ""));
        Ran again = shell.run("seed:make", "01_users");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).startsWith("error: seeds/01_users.sql exists already; it was left alone.\n");
    }

    @Test
    void completion() {
        assertThat(shell.run("completion", "bash").out()).contains("complete -F _complete_godwit");
        assertThat(shell.run("completion", "zsh").out()).contains("bashcompinit");
    }

    @Test
    void coloursOnlyOnTerminals() {
        assertThat(shell.run("nonsense").err()).startsWith("error:");
        assertThat(shell.onTerminal().run("nonsense").err()).startsWith("\u001B[31merror:\u001B[0m");
        assertThat(shell.run("--no-color", "nonsense").err()).startsWith("error:");
        shell.variables.put("NO_COLOR", "1");
        assertThat(shell.run("nonsense").err()).startsWith("error:");
        shell.variables.remove("NO_COLOR");
        shell.variables.put("TERM", "dumb");
        assertThat(shell.run("nonsense").err()).startsWith("error:");
    }

    @Test
    void passwordsAreNotPrinted() {
        Ran ran = shell.run(
                "status",
                "-v",
                "--dir",
                ".",
                "--url",
                "postgres://me:s3cr3t@127.0.0.1:1/db",
                "--password",
                "t0psecret");
        assertThat(ran.code()).as(ran.err()).isEqualTo(3);
        assertThat(ran.out() + ran.err()).doesNotContain("s3cr3t").doesNotContain("t0psecret");
    }
}
