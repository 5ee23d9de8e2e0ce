package dev.godwit.prisma.model;

import java.util.Locale;

/** Names of operator classes: {@code JsonbPathOps} is PostgreSQL's {@code jsonb_path_ops}. */
final class OperatorClass {

    private OperatorClass() {}

    static String named(String word) {
        return word.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT)
                .replace("min_max", "minmax")
                .replace("var_bit", "varbit")
                .replace("timestamp_tz", "timestamptz")
                .replace("time_tz", "timetz");
    }
}
