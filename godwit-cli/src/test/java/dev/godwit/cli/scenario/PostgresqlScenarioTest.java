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

/** Every scenario on the newest PostgreSQL, and some on the oldest one. */
@ExtendWith(NothingLeftBehind.class)
class PostgresqlScenarioTest {

    @TestFactory
    Stream<DynamicNode> scenarios() throws IOException {
        return Scenarios.REWRITE ? Stream.empty() : Scenarios.on(EnumSet.of(Engine.POSTGRES_18));
    }

    /** Every fifth one; all of them in the long tests. */
    @TestFactory
    Stream<DynamicNode> onTheOldestServer() throws IOException {
        return Scenarios.REWRITE ? Stream.empty() : Scenarios.on(EnumSet.of(Engine.POSTGRES_14), 5);
    }

    @Tag("storm")
    @TestFactory
    Stream<DynamicNode> allOnTheOldestServer() throws IOException {
        return Scenarios.REWRITE ? Stream.empty() : Scenarios.on(EnumSet.of(Engine.POSTGRES_14));
    }
}
