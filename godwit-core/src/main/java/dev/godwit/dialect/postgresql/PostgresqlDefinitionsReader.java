package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.read.Qualifiers;
import dev.godwit.dialect.read.Row;
import dev.godwit.dialect.read.Rows;
import dev.godwit.dialect.read.TableDraft;
import dev.godwit.dialect.schema.TokenText;
import dev.godwit.schema.Definition;
import dev.godwit.schema.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that is kept as statements: what the server writes itself, and what is put together from its catalogues. */
final class PostgresqlDefinitionsReader {

    /** Comments, but for those that tables, columns and indexes have in their values. */
    private static final String COMMENTS = """
            SELECT 'comment', 'DETAIL', NULL, i.type || ' ' || i.identity, r.relation,
              ARRAY['COMMENT ON ' || w.words || ' IS ' || quote_literal(d.description)],
              ARRAY['COMMENT ON ' || w.words || ' IS NULL']
            FROM pg_description d LEFT JOIN pg_class c ON c.oid = d.objoid AND d.classoid = 'pg_class'::regclass
            CROSS JOIN LATERAL pg_identify_object(d.classoid, d.objoid, d.objsubid) i
            CROSS JOIN LATERAL (SELECT CASE
              WHEN d.classoid = 'pg_class'::regclass AND d.objsubid > 0 THEN 'COLUMN'
              WHEN i.type = 'composite type' THEN 'TYPE' WHEN i.type = 'statistics object' THEN 'STATISTICS'
              WHEN i.type IN ('table constraint', 'domain constraint') THEN 'CONSTRAINT'
              WHEN d.classoid = 'pg_foreign_data_wrapper'::regclass THEN 'FOREIGN DATA WRAPPER'
              ELSE upper(i.type) END || ' ' || CASE WHEN i.type = 'domain constraint'
                THEN regexp_replace(i.identity, '^(.*) on ', '\\1 ON DOMAIN ') ELSE i.identity END AS words) AS w
            LEFT JOIN LATERAL (
              SELECT d.objoid AS relation WHERE d.classoid = 'pg_class'::regclass AND c.relkind IN ('v', 'm')
              UNION ALL SELECT k.conrelid FROM pg_constraint k
                WHERE d.classoid = 'pg_constraint'::regclass AND k.oid = d.objoid AND k.conrelid <> 0
              UNION ALL SELECT t.tgrelid FROM pg_trigger t WHERE d.classoid = 'pg_trigger'::regclass AND t.oid = d.objoid
              UNION ALL SELECT p.polrelid FROM pg_policy p WHERE d.classoid = 'pg_policy'::regclass AND p.oid = d.objoid
              UNION ALL SELECT w.ev_class FROM pg_rewrite w WHERE d.classoid = 'pg_rewrite'::regclass AND w.oid = d.objoid
              ) AS r ON true
            WHERE {user d.objoid} AND NOT (d.classoid = 'pg_class'::regclass AND c.relkind IN ('r', 'p', 'i', 'I'))
              AND d.classoid <> 'pg_extension'::regclass
              AND (i.schema IS NULL OR EXISTS (SELECT 1 FROM pg_namespace s WHERE s.nspname = i.schema AND {in s.oid}))
              AND NOT EXISTS (SELECT 1 FROM pg_depend e
                WHERE e.classid = d.classoid AND e.objid = d.objoid AND e.deptype = 'e')""";

    private final PostgresqlCatalogue catalogue;

    PostgresqlDefinitionsReader(PostgresqlCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    void read() throws SQLException {
        List<String> parts = new ArrayList<>();
        parts.addAll(PostgresqlTypeDefinitions.parts(catalogue));
        parts.addAll(PostgresqlSearchDefinitions.parts(catalogue));
        parts.addAll(PostgresqlDetailDefinitions.parts(catalogue));
        parts.addAll(PostgresqlNotNullDefinitions.parts(catalogue));
        parts.add(COMMENTS);
        if (catalogue.scope().privileges()) {
            parts.addAll(PostgresqlPrivilegeDefinitions.parts());
        }
        Rows.each(catalogue.connection(), new PostgresqlDefinitionQuery(catalogue).of(parts), this::definition);
    }

    private void definition(Row row) throws SQLException {
        Optional<String> relation = row.said("relation");
        Optional<QualifiedName> on = relation.flatMap(this::relation);
        if (relation.isPresent() && on.isEmpty()) {
            return;
        }
        Optional<String> place = row.said("place");
        String name = row.text("name");
        catalogue
                .draft()
                .add(new Definition(
                        row.text("kind"),
                        place.isPresent() ? catalogue.name(place.get(), name) : QualifiedName.of(name),
                        on,
                        Definition.Standing.valueOf(row.text("standing")),
                        statements(row.text("made")),
                        statements(row.text("ended"))));
    }

    private Optional<QualifiedName> relation(String id) {
        return Optional.ofNullable(catalogue.tables().get(id))
                .map(TableDraft::name)
                .or(() -> Optional.ofNullable(catalogue.views().get(id)));
    }

    /** The server writes some names with their schema; in the current one they go without, as all others do. */
    private List<String> statements(String joined) {
        return Stream.of(joined.split(PostgresqlDefinitionQuery.SEPARATOR))
                .filter(sql -> !sql.isEmpty())
                .map(this::withoutSchema)
                .toList();
    }

    private String withoutSchema(String sql) {
        String schema = catalogue.currentSchema();
        String quoted = new PostgresqlLiterals().identifier(schema);
        String bare = sql.contains(quoted + ".") ? without(quoted, sql) : sql;
        return bare.contains(schema + ".") ? without(schema, bare) : bare;
    }

    private static String without(String schema, String sql) {
        return Qualifiers.without(schema, TokenText.of(sql, new PostgresqlSyntax()));
    }
}
