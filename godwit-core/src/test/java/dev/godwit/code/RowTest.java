package dev.godwit.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Drivers give the same column in different types and names in different cases; a migration need not know. */
class RowTest {

    private static final UUID SOME = UUID.fromString("6fa459ea-ee8a-3ca4-894e-db77e160355e");
    private static final Instant NOON = Instant.parse("2024-02-03T12:00:00Z");

    private static Row row(Object value) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("AUTHOR_ID", value);
        return new Row(values);
    }

    @Test
    void namesAreFoundInAnyCase() {
        assertThat(row(7).integer("author_id")).isEqualTo(7);
        assertThat(row(7).integer("AUTHOR_ID")).isEqualTo(7);
    }

    @Test
    void numbers() {
        assertThat(row(7L).integer("author_id")).isEqualTo(7);
        assertThat(row(7).bigint("author_id")).isEqualTo(7);
        assertThat(row("7").bigint("author_id")).isEqualTo(7);
        assertThat(row(1.5).decimal("author_id")).isEqualTo(new BigDecimal("1.5"));
        assertThat(row(true).integer("author_id")).isEqualTo(1);
    }

    @Test
    void truth() {
        assertThat(row(1).bool("author_id")).isTrue();
        assertThat(row("f").bool("author_id")).isFalse();
        assertThat(row(true).bool("author_id")).isTrue();
    }

    @Test
    void moments() {
        assertThat(row(Timestamp.from(NOON)).instant("author_id")).isEqualTo(NOON);
        assertThat(row(OffsetDateTime.parse("2024-02-03T13:00+01:00")).instant("author_id"))
                .isEqualTo(NOON);
        assertThat(row(LocalDateTime.parse("2024-02-03T12:00")).instant("author_id"))
                .isEqualTo(NOON);
        assertThat(row("2024-02-03 12:00:00").instant("author_id")).isEqualTo(NOON);
        assertThat(row("2024-02-03T13:00:00+01:00").instant("author_id")).isEqualTo(NOON);
        assertThat(row("2024-02-03T12:00:00Z").instant("author_id")).isEqualTo(NOON);
        assertThat(row(java.sql.Date.valueOf("2024-02-03")).date("author_id")).isEqualTo(LocalDate.of(2024, 2, 3));
    }

    @Test
    void uuids() {
        assertThat(row(SOME).uuid("author_id")).isEqualTo(SOME);
        assertThat(row(SOME.toString()).uuid("author_id")).isEqualTo(SOME);
    }

    @Test
    void nullIsAskedFor() {
        assertThat(row(null).isNull("author_id")).isTrue();
        assertThat(row(null).get("author_id", String.class)).isEmpty();
        assertThat(Thrown.by(() -> row(null).string("author_id")))
                .isEqualTo(
                        "MIGRATION_MALFORMED: Column author_id is NULL in this row. | Ask isNull(\"author_id\") first, or"
                                + " use get(\"author_id\", String.class).");
    }

    @Test
    void anUnknownColumnNamesTheNearest() {
        assertThat(Thrown.by(() -> row(1).integer("autor_id")))
                .isEqualTo("MIGRATION_MALFORMED: The row has no column autor_id. | Did you mean \"AUTHOR_ID\"?");
    }

    @Test
    void whatCannotBeMadeIsRefused() {
        assertThat(Thrown.by(() -> row("x").integer("author_id")))
                .isEqualTo(
                        "MIGRATION_MALFORMED: Column author_id holds a String, which is no Integer: x | Ask for another"
                                + " type.");
        assertThat(Thrown.by(() -> row(5_000_000_000L).integer("author_id"))).contains("is no Integer");
        assertThat(Thrown.by(() -> row(1).get("author_id", byte[].class))).contains("is no byte[]");
    }
}
