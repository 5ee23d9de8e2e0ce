package dev.godwit.dialect.mysql;

import dev.godwit.dialect.schema.TokenText;
import java.util.List;

/** Edits a column as {@code SHOW CREATE TABLE} shows it. */
final class MysqlColumnText {

    /** What comes behind the type and NULL. */
    private static final List<String> LATER =
            List.of("DEFAULT", "AUTO_INCREMENT", "ON", "COMMENT", "CHECK", "INVISIBLE", "COLUMN_FORMAT");

    private MysqlColumnText() {}

    static boolean isNullable(TokenText column) {
        return column.find("NOT", "NULL") < 0;
    }

    /** The column with or without NULL; a default of NULL goes with the permission. */
    static TokenText nullable(TokenText column, boolean may) {
        TokenText bare = column;
        int not = bare.find("NOT", "NULL");
        if (not >= 0) {
            bare = bare.replaced(not, not + 2, "");
        }
        int defaultNull = bare.find("DEFAULT", "NULL");
        if (defaultNull >= 0 && !may) {
            bare = bare.replaced(defaultNull, defaultNull + 2, "");
        }
        int said = bare.find("NULL");
        if (said >= 0 && !bare.is(said - 1, "DEFAULT")) {
            bare = bare.replaced(said, said + 1, "");
        }
        int place = place(bare);
        return bare.replaced(place, place, may ? "NULL" : "NOT NULL");
    }

    /** The column with another default; an empty text for none. */
    static TokenText withDefault(TokenText column, String clause) {
        TokenText bare = column;
        int old = bare.find("DEFAULT");
        if (old >= 0) {
            bare = bare.replaced(old, bare.afterValue(old + 1), "");
        }
        if (clause.isEmpty()) {
            return bare;
        }
        int place = place(bare);
        return bare.replaced(place, place, clause);
    }

    private static int place(TokenText column) {
        int place = column.tokens().size();
        if (column.find("AS") >= 0) {
            return place;
        }
        for (String word : LATER) {
            int at = column.find(word);
            place = at >= 0 ? Math.min(place, at) : place;
        }
        return place;
    }

    /** Whether a constant default of it stands in parentheses in MySQL. */
    static boolean isLarge(TokenText column) {
        String type = column.tokens().size() > 1 ? column.tokens().get(1).text() : "";
        return isLarge(type);
    }

    static boolean isLarge(String type) {
        return type.toLowerCase(java.util.Locale.ROOT).matches("(tiny|medium|long)?(text|blob)|json|geometry");
    }
}
