package dev.godwit.schema.diff;

import dev.godwit.schema.Column;
import dev.godwit.schema.DataType;
import dev.godwit.schema.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How much two things look alike, from 0 (nothing) to 1 (everything but the name). */
final class Similarity {

    private static final double STRUCTURE = 0.8;
    private static final double TYPE = 0.5;
    private static final double NAME = 0.3;

    private Similarity() {}

    /** Columns with the same name and type count most, those with the same name half; the names of the tables a little. */
    static double of(Table one, Table other) {
        Map<String, DataType> types = new HashMap<>();
        one.columns().forEach(column -> types.put(column.name(), column.type()));
        double common = 0;
        for (Column column : other.columns()) {
            DataType type = types.get(column.name());
            common += type == null ? 0 : type.equals(column.type()) ? 1 : 0.5;
        }
        int all = one.columns().size() + other.columns().size();
        double structure = all == 0 ? 0 : 2 * common / all;
        return STRUCTURE * structure
                + (1 - STRUCTURE) * names(one.name().name(), other.name().name());
    }

    /** The same type counts most, then the name, then the place among the columns. */
    static double of(Column one, int place, Column other, int otherPlace) {
        double type = one.type().equals(other.type())
                ? 1
                : one.type().getClass() == other.type().getClass() ? 0.5 : 0;
        return TYPE * type
                + NAME * names(one.name(), other.name())
                + (1 - TYPE - NAME) / (1 + Math.abs(place - otherPlace));
    }

    /** Pairs of letters that both have; upper and lower case are alike. */
    static double names(String one, String other) {
        Set<String> pairs = pairs(one);
        Set<String> others = pairs(other);
        int all = pairs.size() + others.size();
        pairs.retainAll(others);
        return 2.0 * pairs.size() / all;
    }

    private static Set<String> pairs(String name) {
        String padded = " " + name.toLowerCase(Locale.ROOT) + " ";
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < padded.length(); i++) {
            pairs.add(padded.substring(i, i + 2));
        }
        return pairs;
    }
}
