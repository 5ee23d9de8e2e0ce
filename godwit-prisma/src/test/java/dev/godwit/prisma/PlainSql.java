package dev.godwit.prisma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Statements without what two writers of SQL may do differently: white space, letter case of keywords, quotes around names that need none,
 * synonyms of types, {@code NO ACTION} (which is what is meant where nothing is said), and the order of a table's rules.
 */
final class PlainSql {

    private static final Pattern TOKEN =
            Pattern.compile("E?'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|[A-Za-z_][A-Za-z_0-9]*|-?[0-9][0-9.]*|::|\\S");

    private PlainSql() {}

    /** The statements of a script, sorted. */
    static List<String> script(String script) {
        String bare = Arrays.stream(script.split("\n"))
                .filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining("\n"));
        return sorted(Arrays.stream(bare.split(";\\s*(?:\\n\\s*\\n|$)"))
                .filter(one -> !one.isBlank())
                .toList());
    }

    static List<String> sorted(List<String> statements) {
        return statements.stream()
                .map(PlainSql::plain)
                .filter(one -> !one.equals("create schema public"))
                .sorted()
                .toList();
    }

    private static String plain(String statement) {
        List<String> words = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(statement);
        while (matcher.find()) {
            words.add(word(matcher.group()));
        }
        String text = String.join(" ", words)
                .replace(" if not exists", "")
                .replace("on delete no action", "")
                .replace("on update no action", "")
                .replace("' :: bytea", "'")
                .replace("numeric", "decimal")
                .replace("character varying", "varchar")
                .replace("bit varying", "varbit")
                .replace("default true", "default 1")
                .replace("default false", "default 0")
                .replaceAll("default (-?[0-9]+\\.[0-9]*?)0+(?= |$)", "default $1")
                .replaceAll("\\bchar (?!\\()", "char ( 1 ) ")
                .replaceAll(" using btree", "")
                .replaceAll(" where \\( (.*) \\)$", " where $1")
                .replaceAll(" with schema \\w+", "")
                .replaceAll("\\s+", " ")
                .strip();
        return text.startsWith("create table") ? table(text) : text;
    }

    private static String word(String token) {
        if (token.startsWith("E'")) {
            return token.substring(1).replace("\\\\", "\\");
        } else if (token.startsWith("\"")) {
            String name = token.substring(1, token.length() - 1);
            return name.equals(name.toLowerCase(Locale.ROOT)) ? name : token;
        }
        return token.startsWith("'") ? token : token.toLowerCase(Locale.ROOT);
    }

    /** Columns in their order, then rules sorted; a primary key of one column that stands behind it becomes a rule. */
    private static String table(String text) {
        int open = text.indexOf('(');
        List<String> columns = new ArrayList<>();
        List<String> rules = new ArrayList<>();
        for (String part : parts(text.substring(open + 1, text.lastIndexOf(')')))) {
            if (part.matches("(constraint|primary|foreign|unique) .*")) {
                rules.add(part);
            } else if (part.endsWith(" primary key")) {
                columns.add(part.replace(" primary key", ""));
                rules.add("primary key ( " + part.substring(0, part.indexOf(' ')) + " )");
            } else {
                columns.add(part);
            }
        }
        rules.sort(null);
        return text.substring(0, open + 1) + "\n  " + String.join(",\n  ", columns)
                + (rules.isEmpty() ? "" : ",\n  " + String.join(",\n  ", rules)) + "\n)";
    }

    private static List<String> parts(String body) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            quoted = (c == '\'') != quoted;
            depth += quoted ? 0 : c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (c == ',' && depth == 0 && !quoted) {
                parts.add(body.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(body.substring(start).strip());
        return parts;
    }
}
