package dev.godwit.dialect.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SqlserverLiteralsTest {

    private final SqlserverLiterals literals = new SqlserverLiterals();

    @Test
    void quotesAreDoubled() {
        assertThat(literals.text("it's")).isEqualTo("N'it''s'");
        assertThat(literals.identifier("a]b")).isEqualTo("[a]]b]");
    }

    @Test
    void backslashBeforeALineEndIsCutOffIt() {
        assertThat(literals.text("a\\\nb")).isEqualTo("(CAST(N'a\\' AS NVARCHAR(MAX)) + N'\nb')");
        assertThat(literals.text("a\\b\\")).isEqualTo("N'a\\b\\'");
    }

    @Test
    void nulStandsAlone() {
        assertThat(literals.text("a\0b")).isEqualTo("(CAST(N'a' AS NVARCHAR(MAX)) + NCHAR(0) + N'b')");
    }

    @Test
    void momentsAreInUtc() {
        assertThat(literals.timestamp(Instant.parse("2026-07-19T12:00:00.123456Z")))
                .isEqualTo("CAST('2026-07-19T12:00:00.123+00:00' AS DATETIMEOFFSET(3))");
    }
}
