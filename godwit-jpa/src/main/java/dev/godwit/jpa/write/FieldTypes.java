package dev.godwit.jpa.write;

import dev.godwit.dialect.ColumnWords;
import dev.godwit.schema.Column;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DataType.IntegerSize;
import dev.godwit.schema.QualifiedName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What fields are to be for columns to have their types. */
final class FieldTypes {

    private static final String STRING = "java.lang.String";

    /** PostgreSQL's text under another name. */
    private static final DataType ENDLESS = new DataType.Native("character varying");

    private final ColumnWords sql;
    private final UsualTypes usual;
    private final TypeNames names;
    private final boolean casts;
    private final boolean wide;

    FieldTypes(ColumnWords sql, TypeNames names) {
        String engine = sql.dialect().engine();
        this.sql = sql;
        this.usual = new UsualTypes(engine);
        this.names = names;
        this.casts = engine.equals("postgresql");
        this.wide = engine.equals("sqlite");
    }

    FieldType of(Column column) {
        return of(column.type());
    }

    private FieldType of(DataType type) {
        if (type instanceof DataType.Enumeration words) {
            return words.type().map(name -> ofType(words, name)).orElseGet(() -> ofWords(words));
        } else if (type instanceof DataType.Array array) {
            return java(array.element())
                    .map(element -> new FieldType(
                            element,
                            Optional.empty(),
                            List.of(),
                            true,
                            Optional.empty(),
                            false,
                            Optional.of(sql.type(type)),
                            type))
                    .orElseGet(() -> foreign(type));
        }
        return java(type).map(java -> plain(java, type)).orElseGet(() -> foreign(type));
    }

    /** Whether the type has to be said when a column that Hibernate would make in the image of another one has it. */
    boolean areAlike(Column one, Column other) {
        return sql.areSame(one.type(), other.type());
    }

    /** The type of a column in the words of the engine. */
    String words(DataType type) {
        return sql.type(type);
    }

    private FieldType plain(String java, DataType type) {
        Optional<String> definition = usual.has(type) ? Optional.empty() : Optional.of(sql.type(type));
        return new FieldType(java, Optional.empty(), List.of(), false, code(type), false, definition, type);
    }

    /** How it is sent, where that is not how Java's type usually is. */
    private static Optional<String> code(DataType type) {
        if (type instanceof DataType.Json) {
            return Optional.of("JSON");
        } else if (type instanceof DataType.Interval) {
            return Optional.of("INTERVAL_SECOND");
        }
        return type instanceof DataType.Characters text && text.fixed() ? Optional.of("CHAR") : Optional.empty();
    }

    /** Java has nothing like it, so it is a text. */
    private FieldType foreign(DataType type) {
        return new FieldType(
                STRING, Optional.empty(), List.of(), false, Optional.empty(), casts, Optional.of(sql.type(type)), type);
    }

    /** Hibernate calls a type as its class is called, and sorts its words unless it is told that they have an order. */
    private FieldType ofType(DataType.Enumeration words, QualifiedName name) {
        Optional<String> own = names.enumOf(name);
        if (own.isEmpty()) {
            return foreign(words);
        }
        boolean sorted = words.values().stream().sorted().toList().equals(words.values());
        boolean same = own.get().toLowerCase(Locale.ROOT).equals(name.name());
        return new FieldType(
                "",
                own,
                List.of(),
                false,
                Optional.of(sorted ? "NAMED_ENUM" : "NAMED_ORDINAL_ENUM"),
                false,
                same ? Optional.empty() : Optional.of(sql.type(words)),
                words);
    }

    private FieldType ofWords(DataType.Enumeration words) {
        return EnumSource.canBe(words.values())
                ? new FieldType(
                        "",
                        Optional.empty(),
                        words.values(),
                        false,
                        Optional.empty(),
                        false,
                        Optional.of(sql.type(words)),
                        words)
                : foreign(words);
    }

    private Optional<String> java(DataType type) {
        if (type instanceof DataType.IntegerNumber number) {
            return Optional.of(whole(number));
        } else if (type instanceof DataType.Decimal) {
            return Optional.of("java.math.BigDecimal");
        } else if (type instanceof DataType.Floating number) {
            return Optional.of(number.twice() ? "java.lang.Double" : "java.lang.Float");
        } else if (type instanceof DataType.Bool) {
            return Optional.of("java.lang.Boolean");
        } else if (type instanceof DataType.Binary) {
            return Optional.of("byte[]");
        } else if (type instanceof DataType.Uuid) {
            return Optional.of("java.util.UUID");
        } else if (type instanceof DataType.Characters
                || type instanceof DataType.Text
                || type instanceof DataType.Json
                || type.equals(ENDLESS)) {
            return Optional.of(STRING);
        }
        return time(type);
    }

    private static Optional<String> time(DataType type) {
        if (type instanceof DataType.Date) {
            return Optional.of("java.time.LocalDate");
        } else if (type instanceof DataType.Time time) {
            return Optional.of(time.zoned() ? "java.time.OffsetTime" : "java.time.LocalTime");
        } else if (type instanceof DataType.Timestamp time) {
            return Optional.of(time.zoned() ? "java.time.Instant" : "java.time.LocalDateTime");
        } else if (type instanceof DataType.Interval) {
            return Optional.of("java.time.Duration");
        }
        return Optional.empty();
    }

    /** What has no sign holds twice as much; in SQLite every whole number may have eight bytes. */
    private String whole(DataType.IntegerNumber number) {
        if (wide) {
            return "java.lang.Long";
        }
        return switch (number.size()) {
            case TINY -> number.unsigned() ? "java.lang.Short" : "java.lang.Byte";
            case SMALL -> number.unsigned() ? "java.lang.Integer" : "java.lang.Short";
            case MEDIUM -> "java.lang.Integer";
            case REGULAR -> number.unsigned() ? "java.lang.Long" : "java.lang.Integer";
            case BIG -> number.unsigned() ? "java.math.BigInteger" : "java.lang.Long";
        };
    }

    /** Whether an engine numbers a key of this type by itself. */
    boolean isRowNumber(Column column) {
        return wide
                && column.type().equals(new DataType.IntegerNumber(IntegerSize.REGULAR, false))
                && column.defaultValue().isEmpty();
    }
}
