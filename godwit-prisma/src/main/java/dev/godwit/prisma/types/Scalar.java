package dev.godwit.prisma.types;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The types of the language itself (Prisma documentation, “Model fields: scalar types”). */
public enum Scalar {
    STRING("String"),
    BOOLEAN("Boolean"),
    INT("Int"),
    BIG_INT("BigInt"),
    FLOAT("Float"),
    DECIMAL("Decimal"),
    DATE_TIME("DateTime"),
    JSON("Json"),
    BYTES("Bytes");

    private final String word;

    Scalar(String word) {
        this.word = word;
    }

    /** How files name it. */
    public String word() {
        return word;
    }

    /** The type of this name. */
    public static Optional<Scalar> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    /** All names. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Scalar::word).toList();
    }
}
