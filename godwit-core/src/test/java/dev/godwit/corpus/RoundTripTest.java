package dev.godwit.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.godwit.compare.SchemaText;
import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Introspection;
import dev.godwit.schema.diff.Differ;
import dev.godwit.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The schemas of other projects, loaded by the engine's own client, read by us, written as SQL, and loaded by that client again: what it
 * dumps of both databases is the same, and so is what we read of both.
 */
@Tag("corpus")
class RoundTripTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Corpus.class)
    void whatIsPulledMakesTheSame(Corpus corpus) throws IOException, InterruptedException, SQLException {
        PlainClient.missing(corpus.engine()).ifPresent(program -> assumeTrue(false, program + " is not installed"));
        String script = script(corpus);
        Dialect dialect = corpus.dialect();
        try (TestDatabase first = TestDatabase.create(corpus.engine());
                TestDatabase second = TestDatabase.create(corpus.engine())) {
            PlainClient before = new PlainClient(first, folder);
            before.load(script);
            Introspection read = read(corpus, first);
            String text = new SchemaText(dialect).of(read.schema());
            Path shown = Files.createDirectories(Path.of("target/corpus/pulled"));
            Files.writeString(shown.resolve(corpus + ".sql"), text);
            PlainClient after = new PlainClient(second, folder);
            after.load(text);
            String expected = before.dump();
            String actual = after.dump();
            Files.writeString(shown.resolve(corpus + ".expected"), expected);
            Files.writeString(shown.resolve(corpus + ".actual"), actual);
            Introspection again = read(corpus, second);
            System.out.printf(
                    "round trip %s: %d tables, %d views, %d routines, %d triggers, %d definitions, %d lines dumped%n",
                    corpus,
                    read.schema().tables().size(),
                    read.schema().views().size(),
                    read.schema().routines().size(),
                    read.schema().triggers().size(),
                    read.schema().definitions().size(),
                    expected.lines().count());
            assertThat(read.unread()).isEmpty();
            assertThat(actual.lines())
                    .containsExactlyElementsOf(expected.lines().toList());
            assertThat(new Differ(dialect.reader().compared())
                            .between(read.schema(), again.schema())
                            .changes())
                    .isEmpty();
        }
    }

    private static Introspection read(Corpus corpus, TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return corpus.dialect().reader().introspect(connection, corpus.scope());
        }
    }

    private static String script(Corpus corpus) throws InterruptedException {
        try {
            return corpus.script();
        } catch (IOException e) {
            return abort("the material cannot be fetched: " + e.getMessage());
        }
    }
}
