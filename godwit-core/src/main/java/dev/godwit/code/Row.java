package dev.godwit.code;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the answer to a query. Columns are found by their names in any case, because engines differ in the case that they give back.
 * The getters of one type make of what the driver gave what was asked for, and refuse NULL; {@link #get} and {@link #isNull} are for
 * columns that may hold it.
 *
 * @param values what the driver gave for each column, in their order; null for NULL
 */
public record Row(Map<String, @Nullable Object> values) {

    public Row {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Whether that column is NULL in this row. */
    public boolean isNull(String column) {
        return values.get(key(column)) == null;
    }

    /** A column as text. */
    public String string(String column) {
        return required(column, String.class);
    }

    /** A column as a whole number of 4 bytes. */
    public int integer(String column) {
        return required(column, Integer.class);
    }

    /** A column as a whole number of 8 bytes. */
    public long bigint(String column) {
        return required(column, Long.class);
    }

    /** A column as an exact number. */
    public BigDecimal decimal(String column) {
        return required(column, BigDecimal.class);
    }

    /** A column as true or false. */
    public boolean bool(String column) {
        return required(column, Boolean.class);
    }

    /** A column as a moment; a day and a time without a zone are taken as UTC. */
    public Instant instant(String column) {
        return required(column, Instant.class);
    }

    /** A column as a day. */
    public LocalDate date(String column) {
        return required(column, LocalDate.class);
    }

    /** A column as a UUID. */
    public UUID uuid(String column) {
        return required(column, UUID.class);
    }

    /**
     * A column as one of the types above or as what the driver gives; empty for NULL.
     *
     * @throws dev.godwit.error.GodwitException when there is no such column, or when its value cannot be made into this type
     */
    public <T> Optional<T> get(String column, Class<T> type) {
        Object value = values.get(key(column));
        return value == null ? Optional.empty() : Optional.of(ColumnValues.as(type, column, value));
    }

    private <T> T required(String column, Class<T> type) {
        return get(column, type)
                .orElseThrow(() -> Mistake.of(
                        "Column " + column + " is NULL in this row.",
                        "Ask isNull(\"" + column + "\") first, or use get(\"" + column + "\", " + type.getSimpleName()
                                + ".class)."));
    }

    private String key(String column) {
        if (values.containsKey(column)) {
            return column;
        }
        return values.keySet().stream()
                .filter(column::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> Mistake.unknown("The row has no column " + column + ".", column, values.keySet()));
    }
}
