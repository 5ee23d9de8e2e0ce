package dev.godwit.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Introspection;
import dev.godwit.dialect.Scope;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.diff.Differ;
import dev.godwit.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Camunda's baseline with its upgrades against its create scripts: the same structure on two ways, so there is no difference. */
@Tag("corpus")
class CamundaUpgradeTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("dev.godwit.corpus.Corpus#ofCamunda")
    void upgradesLeadToWhatIsCreated(Corpus corpus) throws IOException, InterruptedException, SQLException {
        PlainClient.missing(corpus.engine()).ifPresent(program -> assumeTrue(false, program + " is not installed"));
        try (TestDatabase created = TestDatabase.create(corpus.engine());
                TestDatabase upgraded = TestDatabase.create(corpus.engine())) {
            load(corpus, created, upgraded);
            Introspection there = read(corpus.dialect(), created);
            Introspection here = read(corpus.dialect(), upgraded);
            System.out.printf(
                    "upgrades %s: %d tables against %d%n",
                    corpus,
                    here.schema().tables().size(),
                    there.schema().tables().size());
            assertThat(here.schema().tables()).hasSizeGreaterThan(40);
            assertThat(new Differ(corpus.dialect().reader().compared())
                            .between(here.schema(), there.schema())
                            .changes())
                    .extracting(Change::text)
                    .isEmpty();
        }
    }

    private void load(Corpus corpus, TestDatabase created, TestDatabase upgraded)
            throws InterruptedException, SQLException, IOException {
        String create;
        String upgrade;
        try {
            create = corpus.script();
            upgrade = corpus.upgraded();
        } catch (IOException e) {
            abort("the material cannot be fetched: " + e.getMessage());
            return;
        }
        new PlainClient(created, folder).load(create);
        new PlainClient(upgraded, folder).load(upgrade);
    }

    private static Introspection read(Dialect dialect, TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return dialect.reader().introspect(connection, Scope.current());
        }
    }
}
