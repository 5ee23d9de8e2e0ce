package dev.godwit.lint.rewrite;

import dev.godwit.lint.form.Name;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Small changes to statements as they were written. */
public final class Texts {

    private Texts() {}

    /** The same with a word behind the first place of these words; blanks between them may be of any kind. */
    public static String withBehind(String sql, String words, String added) {
        Matcher place = words(words).matcher(sql);
        return place.find() ? sql.substring(0, place.end()) + " " + added + sql.substring(place.end()) : sql;
    }

    /** Whether these words stand in it. */
    public static boolean says(String sql, String words) {
        return words(words).matcher(sql).find();
    }

    /** The same without the first place of these words. */
    public static String without(String sql, String words) {
        return words(words)
                .matcher(sql)
                .replaceFirst("")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The same without this very piece of it. */
    public static String withoutPiece(String sql, String keyword, String piece) {
        return Pattern.compile("(?i)\\b" + keyword + "\\s*" + Pattern.quote(piece))
                .matcher(sql)
                .replaceFirst("")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** A name of the same schema, as it is written. */
    public static String beside(Name table, String name) {
        return table.beside(Name.of(name)).text();
    }

    private static Pattern words(String words) {
        return Pattern.compile("(?i)\\b" + words.replace(" ", "\\s+") + "\\b");
    }
}
