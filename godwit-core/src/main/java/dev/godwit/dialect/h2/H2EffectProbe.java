package dev.godwit.dialect.h2;

import dev.godwit.dialect.EffectProbe;
import dev.godwit.dialect.Fingerprint;
import dev.godwit.dialect.StatementTokens;
import dev.godwit.dialect.Truncation;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.SqlSyntax;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Looks at the rows of the information schema whose objects a statement names. Names are compared without case, since which case
 * counts depends on the database's settings; a row too many does no harm. A DDL statement of H2 is atomic even if it touches several
 * objects, except for {@code DROP TABLE a, b} and {@code DROP ALL OBJECTS}.
 */
final class H2EffectProbe implements EffectProbe {

    private static final Set<String> VERBS = Set.of("CREATE", "ALTER", "DROP", "COMMENT");

    private static final Set<String> REPEATABLE = Set.of("ANALYZE", "CHECKPOINT", "GRANT");

    /** What can be named, by view of the information schema and the column of the name. */
    private static final Map<String, List<String>> VIEWS = views();

    /** What changes by use, and numbers that H2 gives out. */
    private static final Set<String> VOLATILE_COLUMNS = Set.of(
            "ROW_COUNT_ESTIMATE",
            "LAST_MODIFICATION",
            "BASE_VALUE",
            "IDENTITY_BASE",
            "SELECTIVITY",
            "MEMORY",
            "SPECIFIC_NAME");

    private static final Collector<CharSequence, ?, String> LIST = Collectors.joining(", ", "(", ")");

    private final H2Literals literals = new H2Literals();
    private final SqlSyntax syntax;

    H2EffectProbe(SqlSyntax syntax) {
        this.syntax = syntax;
    }

    private static Map<String, List<String>> views() {
        Map<String, List<String>> views = new LinkedHashMap<>();
        views.put("schemata", List.of("schema_name"));
        views.put("tables", List.of("table_name"));
        views.put("columns", List.of("table_name"));
        views.put("indexes", List.of("index_name", "table_name"));
        views.put("index_columns", List.of("index_name", "table_name"));
        views.put("table_constraints", List.of("table_name", "constraint_name"));
        views.put("key_column_usage", List.of("table_name"));
        views.put("referential_constraints", List.of("constraint_name"));
        views.put("check_constraints", List.of("constraint_name"));
        views.put("constraint_column_usage", List.of("table_name"));
        views.put("views", List.of("table_name"));
        views.put("triggers", List.of("trigger_name"));
        views.put("routines", List.of("routine_name"));
        views.put("sequences", List.of("sequence_name"));
        views.put("domains", List.of("domain_name"));
        views.put("domain_constraints", List.of("domain_name"));
        views.put("constants", List.of("constant_name"));
        views.put("synonyms", List.of("synonym_name"));
        return views;
    }

    @Override
    public Optional<String> fingerprint(Connection connection, SqlStatement statement) throws SQLException {
        if (!VERBS.contains(statement.head().word(0)) || isInvisible(statement)) {
            return Optional.empty();
        }
        Set<Place> places = places(connection, statement);
        if (hasLeftover(connection, places)) {
            return Optional.empty();
        }
        Fingerprint fingerprint = new Fingerprint();
        for (Map.Entry<String, List<String>> view : VIEWS.entrySet()) {
            String condition = view.getValue().stream()
                    .map(column -> condition(column, places))
                    .collect(Collectors.joining(" OR "));
            fingerprint
                    .add(view.getKey())
                    .addRows(
                            connection,
                            "SELECT * FROM information_schema." + view.getKey() + " WHERE " + condition,
                            VOLATILE_COLUMNS,
                            UnaryOperator.identity());
        }
        return Optional.of(fingerprint.digest());
    }

    /**
     * A name, with the schema in which it is looked for; in upper case. What has the same name in another schema may belong to another
     * history, whose runs go on at the same time.
     */
    private record Place(String schema, String name) {}

    private Set<Place> places(Connection connection, SqlStatement statement) throws SQLException {
        String current = new H2Sessions().currentSchema(connection).toUpperCase(Locale.ROOT);
        Set<Place> places = new LinkedHashSet<>();
        for (List<String> parts : StatementTokens.of(statement, syntax).names()) {
            String schema = current;
            for (String part : parts) {
                String name = part.toUpperCase(Locale.ROOT);
                places.add(new Place(schema, name));
                schema = name;
            }
        }
        return places;
    }

    /** Each view has the schema in a column beside the name. */
    private String condition(String column, Set<Place> places) {
        if (column.equals("schema_name")) {
            return "UPPER(schema_name) IN "
                    + places.stream()
                            .map(Place::name)
                            .distinct()
                            .map(literals::text)
                            .collect(LIST);
        }
        String schema = column.replace("_name", "_schema");
        return "(UPPER(" + schema + "), UPPER(" + column + ")) IN "
                + places.stream()
                        .map(p -> "(" + literals.text(p.schema()) + ", " + literals.text(p.name()) + ")")
                        .collect(LIST);
    }

    /**
     * Much of {@code ALTER TABLE} copies the table and puts the copy in its place, with a commit in between. Where the process dies
     * there, the copy stays, and whether the table itself is the old one, the new one or missing must be seen by a person.
     */
    private boolean hasLeftover(Connection connection, Set<Place> places) throws SQLException {
        String pattern = places.stream()
                .map(p -> Pattern.quote(p.schema() + "." + p.name()))
                .collect(Collectors.joining("|", "^(", ")_COPY_\\d+_\\d+$"));
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT 1 FROM information_schema.tables WHERE"
                        + " REGEXP_LIKE(UPPER(table_schema || '.' || table_name), " + literals.text(pattern) + ")")) {
            return rows.next();
        }
    }

    @Override
    public boolean isRepeatable(SqlStatement statement) {
        return REPEATABLE.contains(statement.head().word(0));
    }

    @Override
    public boolean isRepeatableNow(Connection connection, SqlStatement statement) throws SQLException {
        return isRepeatable(statement) || Truncation.ofEmptyTable(connection, statement, syntax);
    }

    /** Accounts, rights and aggregates are not looked at, and temporary tables end with the session. */
    private static boolean isInvisible(SqlStatement statement) {
        List<String> words = statement.head().words();
        return words.stream()
                .skip(1)
                .limit(4)
                .anyMatch(w ->
                        Set.of("USER", "ROLE", "AGGREGATE", "TEMPORARY", "TEMP").contains(w));
    }
}
