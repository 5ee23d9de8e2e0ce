package dev.godwit.cli.scenario;

import dev.godwit.cli.NothingLeftBehind;
import dev.godwit.testing.Engine;
import java.io.IOException;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every scenario on the engines other than PostgreSQL, which runs beside it in {@link PostgresqlScenarioTest}. */
@ExtendWith(NothingLeftBehind.class)
class ScenarioTest {

    @TestFactory
    Stream<DynamicNode> scenarios() throws IOException {
        return Scenarios.REWRITE
                ? Scenarios.rewritten()
                : Scenarios.on(EnumSet.of(Engine.MARIADB, Engine.SQLITE, Engine.H2));
    }
}
