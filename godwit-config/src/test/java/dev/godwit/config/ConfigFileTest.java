package dev.godwit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.plan.OrderPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {

    @TempDir
    Path directory;

    private final Map<String, String> variables = new HashMap<>();

    private Config read(String... lines) {
        Path file = directory.resolve("godwit.yaml");
        try {
            Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return ConfigFile.read(file, "godwit.yaml", variables::get);
    }

    /** All of an error's text, as {@code code place | message | hint}. */
    private static String told(GodwitException e) {
        return e.code() + " " + e.place().map(Object::toString).orElse("-") + " | " + e.getMessage()
                + e.hint().map(h -> " | " + h).orElse("");
    }

    private String errorOf(String... lines) {
        return told(catchThrowableOfType(GodwitException.class, () -> read(lines)));
    }

    @Test
    void readsEverySetting() {
        Config config = read(
                "default: development",
                "migrations: db/migrations",
                "seeds: db/seeds",
                "history: {table: applied, schema: meta}",
                "order: forbid",
                "lock: {wait: 2m}",
                "lock-timeout: 300ms",
                "lock-retry: 5m",
                "statement-timeout: 0s",
                "backfill: {defer: true, max-lag: 3s, replicas: [mariadb://one/app, mariadb://two/app], pause-when: SELECT busy FROM switches}",
                "placeholders: {tenant: a, size: 10}",
                "contexts: [test, demo]",
                "labels: a and b",
                "schema: schema.sql",
                "environments:",
                "  development:",
                "    url: postgres://localhost/app",
                "    user: me",
                "    password: 0123",
                "  production:",
                "    url: ${DATABASE_URL}",
                "    protected: true",
                "    migrations: [one, 'classpath:two']",
                "    seeds: none",
                "    history:",
                "      schema: other",
                "    order: allow",
                "    lock: {wait: 500ms}",
                "    placeholders: {tenant: b}",
                "    contexts: prod",
                "    labels: c",
                "    schema: prisma:schema.prisma");
        assertThat(config.defaultEnvironment()).contains("development");
        assertThat(config.environmentNames()).containsExactly("development", "production");

        Environment development = config.environment("development");
        assertThat(development.url()).contains("postgres://localhost/app");
        assertThat(development.user()).contains("me");
        assertThat(development.password()).as("kept as written").contains("0123");
        assertThat(development.isProtected()).isFalse();
        assertThat(development.migrations()).containsExactly("db/migrations");
        assertThat(development.seeds()).isEqualTo(directory.resolve("db/seeds"));
        assertThat(development.historyTable()).contains("applied");
        assertThat(development.historySchema()).contains("meta");
        assertThat(development.order()).contains(OrderPolicy.FORBID);
        assertThat(development.lockWait()).contains(Duration.ofMinutes(2));
        assertThat(development.lockTimeout()).contains(Duration.ofMillis(300));
        assertThat(development.lockRetry()).contains(Duration.ofMinutes(5));
        assertThat(development.backfillDefer()).contains(true);
        assertThat(development.backfillMaxLag()).contains(Duration.ofSeconds(3));
        assertThat(development.backfillReplicas()).containsExactly("mariadb://one/app", "mariadb://two/app");
        assertThat(development.backfillPauseWhen()).contains("SELECT busy FROM switches");
        assertThat(development.statementTimeout()).contains(Duration.ZERO);
        assertThat(development.placeholders()).isEqualTo(Map.of("tenant", "a", "size", "10"));
        assertThat(development.contexts()).containsExactly("test", "demo");
        assertThat(development.labels()).isEqualTo("a and b");
        assertThat(development.schema()).contains("schema.sql");

        variables.put("DATABASE_URL", "mysql://db/app");
        Environment production = config.environment("production");
        assertThat(production.url()).contains("mysql://db/app");
        assertThat(production.user()).isEmpty();
        assertThat(production.isProtected()).isTrue();
        assertThat(production.migrations()).containsExactly("one", "classpath:two");
        assertThat(production.historyTable()).as("from above").contains("applied");
        assertThat(production.historySchema()).contains("other");
        assertThat(production.order()).contains(OrderPolicy.ALLOW);
        assertThat(production.lockWait()).contains(Duration.ofMillis(500));
        assertThat(production.placeholders()).as("joined").isEqualTo(Map.of("tenant", "b", "size", "10"));
        assertThat(production.contexts()).containsExactly("prod");
    }

    @Test
    void defaultsWhereNothingIsSaid() {
        for (String text : new String[] {"", "# nothing", "environments:", "environments: {}", "history:", "url: ~"}) {
            Environment environment = read(text).base("development");
            assertThat(environment.url()).isEmpty();
            assertThat(environment.migrations()).containsExactly("migrations");
            assertThat(environment.seeds()).isEqualTo(directory.resolve("seeds"));
            assertThat(environment.historyTable()).isEmpty();
            assertThat(environment.order()).isEmpty();
            assertThat(environment.lockWait()).isEmpty();
            assertThat(environment.isProtected()).isFalse();
        }
    }

    @Test
    void anEnvironmentMayBeEmpty() {
        assertThat(read("url: 'sqlite::memory:'", "environments:", "  test:")
                        .environment("test")
                        .url())
                .contains("sqlite::memory:");
    }

    @Test
    void aliasesWork() {
        Config config = read("environments:", "  a: &shared", "    user: u", "  b: *shared");
        assertThat(config.environment("b").user()).contains("u");
    }

    @Test
    void filesOfDatabasesAreBesideTheConfiguration() {
        String here = directory.toAbsolutePath().normalize().toString();
        assertThat(urlOf("sqlite:godwit.db")).isEqualTo("sqlite:" + here + "/godwit.db");
        assertThat(urlOf("jdbc:sqlite:data/x.db?cache=shared"))
                .isEqualTo("jdbc:sqlite:" + here + "/data/x.db?cache=shared");
        assertThat(urlOf("h2:./app;MODE=PostgreSQL")).isEqualTo("h2:" + here + "/app;MODE=PostgreSQL");
        assertThat(urlOf("SQLite3:x.db")).isEqualTo("sqlite3:" + here + "/x.db");
        assertThat(urlOf("sqlite:file:x.db?mode=ro")).isEqualTo("sqlite:file:" + here + "/x.db?mode=ro");
        for (String url : new String[] {
            "sqlite::memory:",
            "sqlite:/var/x.db",
            "sqlite:file:/var/x.db",
            "sqlite:file::memory:?cache=shared",
            "sqlite:",
            "h2:mem:x",
            "jdbc:h2:tcp://host/x",
            "h2:~/x",
            "postgres://h/d"
        }) {
            assertThat(urlOf(url)).isEqualTo(url);
        }
    }

    private String urlOf(String url) {
        return read("url: '" + url + "'").base("x").url().orElseThrow();
    }

    @Test
    void putsVariablesIn() {
        variables.put("A", "x");
        variables.put("EMPTY", "");
        assertThat(labels("${A}")).isEqualTo("x");
        assertThat(labels("1${A}2${A}3")).isEqualTo("1x2x3");
        assertThat(labels("${B:-d}")).isEqualTo("d");
        assertThat(labels("${EMPTY:-d}")).isEqualTo("d");
        assertThat(labels("-${EMPTY}-")).isEqualTo("--");
        assertThat(labels("${A:-${MISSING}}")).isEqualTo("x");
        assertThat(labels("${B:-<${A}>}")).isEqualTo("<x>");
        assertThat(labels("${B:-}")).isEmpty();
        assertThat(labels("$${A} $A $ }")).isEqualTo("${A} $A $ }");
    }

    private String labels(String value) {
        return read("labels: '" + value + "'").base("x").labels();
    }

    @Test
    void variablesInTypedValues() {
        variables.put("SAFE", "true");
        Environment environment = read("protected: ${SAFE}", "order: ${ORDER:-allow}", "lock: {wait: '${W:-1s}'}")
                .base("x");
        assertThat(environment.isProtected()).isTrue();
        assertThat(environment.order()).contains(OrderPolicy.ALLOW);
        assertThat(environment.lockWait()).contains(Duration.ofSeconds(1));
        variables.put("SAFE", "perhaps");
        assertThat(told(catchThrowableOfType(GodwitException.class, environment::isProtected)))
                .isEqualTo("CONFIGURATION godwit.yaml:1:12 | `protected` is `perhaps`, but must be true or false.");
    }

    @Test
    void aMissingVariableMattersOnlyWhereItIsUsed() {
        Config config = read("environments:", "  a: {url: 'sqlite::memory:'}", "  b:", "    url: ${NOT_SET}");
        assertThat(config.environment("a").url()).contains("sqlite::memory:");
        Environment b = config.environment("b");
        assertThat(b.user()).isEmpty();
        assertThat(told(catchThrowableOfType(GodwitException.class, b::url)))
                .isEqualTo(
                        "CONFIGURATION godwit.yaml:4:10 | The variable NOT_SET, which `environments.b.url` needs, is not set."
                                + " | Set NOT_SET in the environment, or give a default in the file: ${NOT_SET:-…}.");
    }

    @Test
    void unknownKeys() {
        assertThat(errorOf("migration: x"))
                .isEqualTo(
                        "CONFIGURATION godwit.yaml:1:1 | Unknown key `migration`. | Did you mean `migrations`? Known here:"
                                + " default, environments, url, user, password, protected, migrations, classpath, seeds, history, order, rerun-edited, lock,"
                                + " lock-timeout, lock-retry, statement-timeout, backfill,"
                                + " placeholders, contexts, labels, schema, shadow, lint.");
        assertThat(errorOf("order: warn", "history:", "  tabel: x"))
                .isEqualTo(
                        "CONFIGURATION godwit.yaml:3:3 | Unknown key `history.tabel`. | Did you mean `table`? Known here:"
                                + " table, schema.");
        assertThat(errorOf("environments:", "  test:", "    pasword: x"))
                .startsWith(
                        "CONFIGURATION godwit.yaml:3:5 | Unknown key `environments.test.pasword`. | Did you mean `password`?");
        assertThat(errorOf("history.table: x"))
                .as("a dotted key is not nesting")
                .isNotEmpty();
        assertThat(errorOf("environments:", "  test:", "    default: x"))
                .startsWith(
                        "CONFIGURATION godwit.yaml:3:5 | Unknown key `environments.test.default`. | Known here: url,");
    }

    @Test
    void wrongShapes() {
        assertThat(errorOf("url: [a]"))
                .isEqualTo("CONFIGURATION godwit.yaml:1:6 | `url` holds a list, but must hold a text.");
        assertThat(errorOf("migrations: {a: b}"))
                .isEqualTo(
                        "CONFIGURATION godwit.yaml:1:13 | `migrations` holds keys with values, but must hold a text or a list"
                                + " of texts.");
        assertThat(errorOf("migrations:", "  - a", "  - [b]"))
                .isEqualTo("CONFIGURATION godwit.yaml:3:5 | `migrations` holds a list, but must hold a text.");
        assertThat(errorOf("placeholders: a"))
                .isEqualTo(
                        "CONFIGURATION godwit.yaml:1:15 | `placeholders` holds a text, but must hold keys with values.");
        assertThat(errorOf("placeholders:", "  a: {b: c}"))
                .isEqualTo(
                        "CONFIGURATION godwit.yaml:2:6 | `placeholders.a` holds keys with values, but must hold a text.");
        assertThat(errorOf("history: applied"))
                .isEqualTo("CONFIGURATION godwit.yaml:1:10 | `history` holds a text, but must hold keys with values.");
        assertThat(errorOf("environments: [a]"))
                .isEqualTo(
                        "CONFIGURATION godwit.yaml:1:15 | `environments` holds a list, but must hold keys with values.");
        assertThat(errorOf("environments: {a: b}"))
                .isEqualTo(
                        "CONFIGURATION godwit.yaml:1:19 | `environments.a` holds a text, but must hold keys with values.");
        assertThat(errorOf("- a"))
                .isEqualTo("CONFIGURATION godwit.yaml:1:1 | The file holds a list, but must hold keys with values.");
        assertThat(errorOf("? [a]", ": b"))
                .isEqualTo("CONFIGURATION godwit.yaml:1:3 | The file holds a list, but must hold keys that are texts.");
    }

    @Test
    void wrongValues() {
        assertThat(errorOf("protected: yes"))
                .isEqualTo("CONFIGURATION godwit.yaml:1:12 | `protected` is `yes`, but must be true or false.");
        assertThat(errorOf("order: later"))
                .isEqualTo("CONFIGURATION godwit.yaml:1:8 | `order` is `later`, but must be allow, warn or forbid.");
        assertThat(errorOf("environments:", "  a:", "    lock:", "      wait: 1 minute"))
                .isEqualTo(
                        "CONFIGURATION godwit.yaml:4:13 | `environments.a.lock.wait` is `1 minute`, but must be a length of"
                                + " time such as 500ms, 30s or 2m.");
        assertThat(told(catchThrowableOfType(
                        GodwitException.class,
                        () -> read("labels: '${A'").base("x").labels())))
                .isEqualTo("CONFIGURATION godwit.yaml:1:9 | `${` without its `}` in the value of `labels`."
                        + " | Write ${NAME} or ${NAME:-default}; a literal `${` is written `$${`.");
        for (String value : new String[] {"${}", "${A B}", "${A:x}", "${:-x}"}) {
            assertThat(told(catchThrowableOfType(GodwitException.class, () -> labels(value))))
                    .startsWith(
                            "CONFIGURATION godwit.yaml:1:9 | A variable in the value of `labels` has no proper name.");
        }
    }

    @Test
    void duplicateKeys() {
        assertThat(errorOf("order: warn", "seeds: s", "order: allow"))
                .isEqualTo(
                        "CONFIGURATION godwit.yaml:3:1 | `order` is given twice, first in line 1. | Keep one of the two.");
        assertThat(errorOf("environments:", "  a: {}", "  a: {}"))
                .isEqualTo("CONFIGURATION godwit.yaml:3:3 | `environments.a` is given twice, first in line 2."
                        + " | Keep one of the two.");
    }

    @Test
    void notYaml() {
        assertThat(errorOf("url: 'open")).startsWith("CONFIGURATION godwit.yaml:2:1 | This is not valid YAML: ");
        assertThat(errorOf("url: sqlite::memory:"))
                .startsWith("CONFIGURATION godwit.yaml:1:20 | ")
                .endsWith(
                        " | A value with `: ` or ` #` in it, or with `:` at its end, needs quotes; indentation needs blanks, no tabs.");
        assertThat(errorOf("a: b: c")).startsWith("CONFIGURATION godwit.yaml:1:5 | This is not valid YAML: ");
        assertThat(errorOf("lock:", "\twait: 1s"))
                .startsWith("CONFIGURATION godwit.yaml:2:1 | This is not valid YAML: ");
        assertThat(errorOf("a: b", "---", "c: d"))
                .startsWith("CONFIGURATION godwit.yaml:2:1 | This is not valid YAML: ");
    }

    @Test
    void unknownEnvironment() {
        Config config = read("environments: {development: {}, production: {}}");
        assertThat(told(catchThrowableOfType(GodwitException.class, () -> config.environment("prodcution"))))
                .isEqualTo("CONFIGURATION godwit.yaml | There is no environment `prodcution`."
                        + " | Did you mean `production`? It has: development, production.");
        assertThat(told(catchThrowableOfType(
                        GodwitException.class, () -> read("order: warn").environment("x"))))
                .isEqualTo(
                        "CONFIGURATION godwit.yaml | There is no environment `x`. | The file has no `environments` at all.");
    }

    @Test
    void unreadableFiles() throws IOException {
        Path file = directory.resolve("godwit.yaml");
        assertThat(told(catchThrowableOfType(
                        GodwitException.class, () -> ConfigFile.read(file, "godwit.yaml", variables::get))))
                .isEqualTo("CONFIGURATION - | There is no configuration file godwit.yaml. | `godwit init` writes one.");
        Files.write(file, "labels: ä".getBytes(StandardCharsets.ISO_8859_1));
        GodwitException e =
                catchThrowableOfType(GodwitException.class, () -> ConfigFile.read(file, "godwit.yaml", variables::get));
        assertThat(e.code()).isEqualTo(ErrorCode.FILE_NOT_UTF8);
        assertThat(told(e)).isEqualTo("FILE_NOT_UTF8 godwit.yaml | The configuration file is not UTF-8.");
    }

    @Test
    void aByteOrderMarkDoesNotMatter() {
        assertThat(read("\uFEFForder: allow").base("x").order()).contains(OrderPolicy.ALLOW);
    }

    @Test
    void isFoundUpwards() throws IOException {
        Path deep = Files.createDirectories(directory.resolve("a/b/c"));
        assertThat(ConfigFile.find(deep).filter(f -> f.startsWith(directory))).isEmpty();
        Files.writeString(directory.resolve("godwit.yml"), "");
        assertThat(ConfigFile.find(deep)).contains(directory.resolve("godwit.yml"));
        Files.writeString(directory.resolve("a/godwit.yaml"), "");
        assertThat(ConfigFile.find(deep)).contains(directory.resolve("a/godwit.yaml"));
        Files.writeString(directory.resolve("godwit.yaml"), "");
        assertThat(ConfigFile.find(directory)).contains(directory.resolve("godwit.yaml"));
    }

    @Test
    void anEnvironmentPrintsNoSecrets() {
        assertThat(read("password: s3cret").base("test")).hasToString("test");
    }
}
