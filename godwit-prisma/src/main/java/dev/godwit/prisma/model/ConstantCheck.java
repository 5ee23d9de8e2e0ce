package dev.godwit.prisma.model;

import dev.godwit.error.Nearest;
import dev.godwit.prisma.syntax.Field;
import dev.godwit.prisma.syntax.Field.Arity;
import dev.godwit.prisma.syntax.Mistake;
import dev.godwit.prisma.syntax.Value;
import dev.godwit.prisma.types.Scalar;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;

/** Whether a value is one of the type of its field. */
final class ConstantCheck {

    private final Field field;
    private final FieldType type;

    ConstantCheck(Field field, FieldType type) {
        this.field = field;
        this.type = type;
    }

    void check(Value value) {
        if (field.arity() != Arity.LIST) {
            one(value);
        } else if (value instanceof Value.Many many) {
            many.values().forEach(this::one);
        } else {
            throw Mistake.at(
                    value.spot(),
                    "The field " + field.name() + " is a list, and " + value.text() + " is none.",
                    "Write it in brackets: [" + value.text() + "].");
        }
    }

    private void one(Value value) {
        if (type instanceof FieldType.Words words) {
            word(value, words.type());
        } else if (!isOf(((FieldType.Builtin) type).scalar(), value)) {
            throw Mistake.at(
                    value.spot(),
                    value.text() + " is no " + type.text() + ".",
                    wanted(((FieldType.Builtin) type).scalar()));
        }
    }

    private static void word(Value value, EnumModel type) {
        List<String> names = type.words().stream().map(EnumModel.Word::name).toList();
        String name = value instanceof Value.Word word ? word.word() : "";
        if (!names.contains(name)) {
            throw Mistake.at(
                    value.spot(),
                    "The enum " + type.name() + " has no value " + value.text() + ".",
                    Nearest.sentence(name, names));
        }
    }

    private static boolean isOf(Scalar scalar, Value value) {
        String digits = value instanceof Value.Digits number ? number.digits() : "";
        return switch (scalar) {
            case STRING, JSON -> value instanceof Value.Text;
            case BOOLEAN -> value instanceof Value.Word word && word.word().matches("true|false");
            case INT -> isWhole(digits, Integer.SIZE);
            case BIG_INT -> isWhole(digits, Long.SIZE);
            case FLOAT, DECIMAL -> !digits.isEmpty() || (value instanceof Value.Text text && isNumber(text.value()));
            case DATE_TIME -> value instanceof Value.Text text && isMoment(text.value());
            case BYTES -> value instanceof Value.Text text && isBase64(text.value());
        };
    }

    private static boolean isWhole(String digits, int bits) {
        return digits.matches("-?[0-9]+")
                && new BigDecimal(digits).toBigInteger().bitLength() < bits;
    }

    private static boolean isNumber(String text) {
        return text.matches("-?[0-9]+(\\.[0-9]+)?");
    }

    private static boolean isMoment(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isBase64(String text) {
        try {
            Base64.getDecoder().decode(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String wanted(Scalar scalar) {
        return switch (scalar) {
            case STRING -> "Write a text in quotes.";
            case JSON -> "Write JSON in quotes, for example \"{}\".";
            case BOOLEAN -> "Write true or false.";
            case INT -> "Write a whole number from -2147483648 to 2147483647; larger ones are BigInt.";
            case BIG_INT -> "Write a whole number of at most 64 bits.";
            case FLOAT, DECIMAL -> "Write a number, for example 1.5.";
            case DATE_TIME -> "Write a moment as in \"2026-01-31T12:00:00Z\", or now().";
            case BYTES -> "Write the bytes in Base64, in quotes.";
        };
    }
}
