package dev.godwit.cli.scenario;

import dev.godwit.cli.NothingLeftBehind;
import dev.godwit.testing.Engine;
import java.io.IOException;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every scenario on MariaDB and SQLite, and some on H2. PostgreSQL runs beside it in {@link PostgresqlScenarioTest}. */
@ExtendWith(NothingLeftBehind.class)
class ScenarioTest {

    @TestFactory
    Stream<DynamicNode> scenarios() throws IOException {
        return Scenarios.REWRITE ? Scenarios.rewritten() : Scenarios.on(EnumSet.of(Engine.MARIADB, Engine.SQLITE));
    }

    /** Every third one; all of them in the long tests. */
    @TestFactory
    Stream<DynamicNode> onH2() throws IOException {
        return Scenarios.REWRITE ? Stream.empty() : Scenarios.on(EnumSet.of(Engine.H2), 3);
    }

    @Tag("storm")
    @TestFactory
    Stream<DynamicNode> allOnH2() throws IOException {
        return Scenarios.REWRITE ? Stream.empty() : Scenarios.on(EnumSet.of(Engine.H2));
    }
}
