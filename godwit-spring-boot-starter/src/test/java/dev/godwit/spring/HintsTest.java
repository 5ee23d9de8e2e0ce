package dev.godwit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;

/** A native image keeps the migrations and what Godwit reaches by name. */
class HintsTest {

    @Test
    void migrationsAreKept() {
        RuntimeHints hints = new RuntimeHints();
        new GodwitRuntimeHints().registerHints(hints, null);
        assertThat(RuntimeHintsPredicates.resource().forResource("db/migrations/1_create_notes.sql"))
                .accepts(hints);
        assertThat(RuntimeHintsPredicates.resource().forResource("db/migrations/2026/2_more.sql"))
                .accepts(hints);
        assertThat(RuntimeHintsPredicates.resource().forResource("dev/godwit/version.properties"))
                .accepts(hints);
        assertThat(RuntimeHintsPredicates.proxies().forInterfaces(java.sql.Connection.class))
                .accepts(hints);
    }
}
