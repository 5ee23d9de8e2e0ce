package dev.godwit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;

/** An entity with a value in every field, set and read by reflection. */
final class SampleEntity {

    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(String.class, "Ægir \"the\" 'sea'"),
            Map.entry(Integer.class, Integer.MAX_VALUE),
            Map.entry(Long.class, Long.MIN_VALUE),
            Map.entry(Short.class, (short) -7),
            Map.entry(BigDecimal.class, new BigDecimal("1234.56")),
            Map.entry(Float.class, 0.25f),
            Map.entry(Double.class, 1e100),
            Map.entry(Boolean.class, true),
            Map.entry(LocalDate.class, LocalDate.of(2026, 7, 19)),
            Map.entry(LocalTime.class, LocalTime.of(23, 59, 58)),
            Map.entry(LocalDateTime.class, LocalDateTime.of(2026, 7, 19, 12, 0, 1)),
            Map.entry(Instant.class, Instant.parse("2026-07-19T12:00:02Z")),
            Map.entry(UUID.class, UUID.fromString("a1a2a3a4-0b1c-4d2e-8f3a-123456789abc")),
            Map.entry(byte[].class, new byte[] {0, 1, -1}));

    private final Object entity;

    private SampleEntity(Object entity) {
        this.entity = entity;
    }

    /**
     * A new one of this class.
     *
     * @param others what references may hold
     */
    static SampleEntity of(Class<?> type, Map<Class<?>, Object> others) throws ReflectiveOperationException {
        SampleEntity sample = new SampleEntity(type.getDeclaredConstructor().newInstance());
        for (Field field : sample.fields()) {
            if (field.get(sample.entity) == null && !field.isAnnotationPresent(Id.class)) {
                field.set(sample.entity, value(field, others));
            }
        }
        return sample;
    }

    private static Object value(Field field, Map<Class<?>, Object> others) {
        if (field.isAnnotationPresent(ManyToOne.class)) {
            return others.get(field.getType());
        } else if (field.getType().isEnum()) {
            return field.getType().getEnumConstants()[0];
        }
        return field.isAnnotationPresent(JdbcTypeCode.class) ? "[1]" : VALUES.get(field.getType());
    }

    Object entity() {
        return entity;
    }

    /** Holds the same in every field as the other, moments to the second, which is what MariaDB keeps. */
    void matches(Object other) throws ReflectiveOperationException {
        for (Field field : fields()) {
            if (field.isAnnotationPresent(ManyToOne.class)) {
                assertThat(field.get(other) == null).as(field.getName()).isEqualTo(field.get(entity) == null);
            } else {
                assertThat(comparable(field.get(other))).as(field.getName()).isEqualTo(comparable(field.get(entity)));
            }
        }
    }

    private static Object comparable(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        return value instanceof Temporal && !(value instanceof LocalDate) ? seconds((Temporal) value) : value;
    }

    private static Object seconds(Temporal moment) {
        if (moment instanceof Instant instant) {
            return instant.truncatedTo(ChronoUnit.SECONDS);
        } else if (moment instanceof LocalDateTime local) {
            return local.truncatedTo(ChronoUnit.SECONDS);
        }
        return ((LocalTime) moment).truncatedTo(ChronoUnit.SECONDS);
    }

    private List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (Field field : entity.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                field.setAccessible(true);
                fields.add(field);
            }
        }
        return fields;
    }
}
