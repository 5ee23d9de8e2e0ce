package dev.godwit.dialect.sqlserver;

import dev.godwit.dialect.EffectProbe;
import dev.godwit.dialect.Fingerprint;
import dev.godwit.dialect.StatementTokens;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.SqlSyntax;
import dev.godwit.sql.TokenKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Looks at the catalogue views for every object that a batch names; strings count as names too, because {@code sp_rename} takes
 * them. Only a batch of one statement is judged: outside a transaction each statement of a batch commits by itself.
 */
final class SqlserverEffectProbe implements EffectProbe {

    private static final Set<String> VERBS = Set.of("CREATE", "ALTER", "DROP", "EXEC", "EXECUTE", "SP_RENAME");

    private static final Set<String> VOLATILE_COLUMNS = Set.of(
            "MODIFY_DATE",
            "CURRENT_VALUE",
            "LAST_USED_VALUE",
            "LAST_VALUE",
            "LOG_REUSE_WAIT",
            "LOG_REUSE_WAIT_DESC",
            "STATE",
            "STATE_DESC",
            "REPLICA_ID",
            "GROUP_DATABASE_ID",
            "IS_CLEANLY_SHUTDOWN",
            "IS_EXHAUSTED");

    private static final String OBJECTS = "(SELECT object_id FROM sys.objects WHERE name IN {names}"
            + " UNION SELECT parent_object_id FROM sys.objects WHERE name IN {names} AND parent_object_id <> 0)";

    /** Where to look for these names and the ids of these objects. */
    private static final List<String> QUERIES = List.of(
            "SELECT name, object_id, schema_id, parent_object_id, type FROM sys.objects"
                    + " WHERE object_id IN {objects} OR parent_object_id IN {objects}",
            "SELECT * FROM sys.columns WHERE object_id IN {objects}",
            "SELECT * FROM sys.computed_columns WHERE object_id IN {objects}",
            "SELECT * FROM sys.default_constraints WHERE parent_object_id IN {objects}",
            "SELECT * FROM sys.check_constraints WHERE parent_object_id IN {objects}",
            "SELECT * FROM sys.foreign_keys WHERE parent_object_id IN {objects}",
            "SELECT * FROM sys.foreign_key_columns WHERE parent_object_id IN {objects}",
            "SELECT * FROM sys.indexes WHERE object_id IN {objects}",
            "SELECT * FROM sys.index_columns WHERE object_id IN {objects}",
            "SELECT * FROM sys.sql_modules WHERE object_id IN {objects}",
            "SELECT * FROM sys.triggers WHERE object_id IN {objects} OR name IN {names}",
            "SELECT * FROM sys.sequences WHERE object_id IN {objects}",
            "SELECT * FROM sys.synonyms WHERE object_id IN {objects}",
            "SELECT * FROM sys.types WHERE name IN {names}",
            "SELECT * FROM sys.schemas WHERE name IN {names}",
            "SELECT * FROM sys.fulltext_catalogs WHERE name IN {names}",
            "SELECT object_id, is_enabled, change_tracking_state FROM sys.fulltext_indexes WHERE object_id IN {objects}",
            "SELECT * FROM sys.databases WHERE name IN {names} OR database_id = DB_ID()");

    private final SqlserverLiterals literals = new SqlserverLiterals();
    private final SqlSyntax syntax;

    SqlserverEffectProbe(SqlSyntax syntax) {
        this.syntax = syntax;
    }

    @Override
    public Optional<String> fingerprint(Connection connection, SqlStatement statement) throws SQLException {
        StatementTokens tokens = StatementTokens.of(statement, syntax);
        if (!VERBS.contains(tokens.keyword(0)) || !Batches.isOneStatement(tokens) || isInvisible(tokens)) {
            return Optional.empty();
        }
        Set<String> names = new TreeSet<>();
        tokens.names().forEach(names::addAll);
        tokens.all().stream()
                .filter(t -> t.kind() == TokenKind.STRING)
                .flatMap(t -> List.of(t.text().replaceAll("^N?'|'$", "").split("\\.")).stream())
                .forEach(part -> names.add(part.replaceAll("^\\[|]$", "")));
        String named = names.stream().map(literals::text).collect(Collectors.joining(", ", "(", ")"));
        String objects = OBJECTS.replace("{names}", named);
        Fingerprint fingerprint = new Fingerprint();
        for (String query : QUERIES) {
            fingerprint
                    .add(query)
                    .addRows(
                            connection,
                            query.replace("{objects}", objects).replace("{names}", named),
                            VOLATILE_COLUMNS,
                            UnaryOperator.identity());
        }
        return Optional.of(fingerprint.digest());
    }

    /** Data, accounts and procedures that do anything else than rename. */
    private static boolean isInvisible(StatementTokens tokens) {
        String verb = tokens.keyword(0);
        boolean procedure = verb.startsWith("EXEC") && !tokens.contain("SP_RENAME");
        boolean account = Set.of(
                        "LOGIN", "USER", "ROLE", "CERTIFICATE", "CREDENTIAL", "SERVER", "ENDPOINT", "PARTITION")
                .contains(tokens.keyword(1));
        return procedure
                || account
                || tokens.containSequence("SWITCH", "TO")
                || tokens.containSequence("SWITCH", "PARTITION")
                || tokens.contain("REBUILD", "REORGANIZE");
    }
}
