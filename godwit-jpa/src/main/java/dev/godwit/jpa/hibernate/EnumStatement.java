package dev.godwit.jpa.hibernate;

import dev.godwit.schema.EnumType;
import dev.godwit.schema.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hibernate's statement that makes an enum type of PostgreSQL.
 *
 * @param stored how the engine stores names
 */
record EnumStatement(StoredNames stored) {

    private static final Pattern STATEMENT =
            Pattern.compile("create type (\"[^\"]+\"|[^\" .]+) as enum \\((.*)\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern VALUE = Pattern.compile("'((?:[^']|'')*)'");

    Optional<EnumType> read(String sql) {
        Matcher statement = STATEMENT.matcher(sql.strip());
        if (!statement.matches()) {
            return Optional.empty();
        }
        List<String> values = VALUE.matcher(statement.group(2))
                .results()
                .map(value -> value.group(1).replace("''", "'"))
                .toList();
        String name = statement.group(1);
        boolean quoted = name.startsWith("\"");
        String bare = quoted ? name.substring(1, name.length() - 1) : name;
        return Optional.of(new EnumType(QualifiedName.of(stored.of(bare, quoted)), values));
    }
}
