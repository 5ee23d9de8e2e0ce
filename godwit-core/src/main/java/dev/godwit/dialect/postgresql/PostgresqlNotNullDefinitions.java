package dev.godwit.dialect.postgresql;

import dev.godwit.schema.Definition;
import java.util.List;

/** What {@code NOT NULL} says beyond the column from PostgreSQL 18 on, where it is a constraint with a name (pg_constraint.contype n). */
final class PostgresqlNotNullDefinitions {

    private static final String NAME = "name of NOT NULL";

    /** Inherited names come with the parent. A name that the server gave to get out of the way of another is none to keep. */
    private static final String NAMED = """
            SELECT 'name of NOT NULL', 'DETAIL', NULL, a.attname::text, c.oid,
              ARRAY['ALTER TABLE ' || {name n.nspname c.relname} || ' RENAME CONSTRAINT ' || quote_ident(u.usual)
                || ' TO ' || quote_ident(k.conname)],
              ARRAY['ALTER TABLE ' || {name n.nspname c.relname} || ' RENAME CONSTRAINT ' || quote_ident(k.conname)
                || ' TO ' || quote_ident(u.usual)]
            %s CROSS JOIN LATERAL (SELECT c.relname || '_' || a.attname || '_not_null' AS usual) AS u
            WHERE k.contype = 'n' AND k.coninhcount = 0 AND k.convalidated AND NOT k.connoinherit
              AND k.conname::text <> u.usual AND octet_length(u.usual) <= 63
              AND NOT (starts_with(k.conname::text, c.relname || '_') AND EXISTS (SELECT 1 FROM pg_attribute o
                WHERE o.attrelid = c.oid AND o.attnum > 0 AND NOT o.attisdropped
                  AND starts_with(k.conname::text, c.relname || '_' || o.attname || '_not_null')))""";

    private static final String UNUSUAL = """
            SELECT 'kind of NOT NULL', 'DETAIL', NULL, a.attname::text, c.oid,
              ARRAY[s.start || ' ALTER COLUMN ' || quote_ident(a.attname) || ' DROP NOT NULL',
                s.start || ' ADD CONSTRAINT ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid)],
              array_remove(ARRAY[CASE WHEN NOT k.convalidated THEN s.start || ' VALIDATE CONSTRAINT ' || quote_ident(k.conname) END,
                CASE WHEN k.connoinherit THEN s.start || ' ALTER CONSTRAINT ' || quote_ident(k.conname) || ' INHERIT' END], NULL)
            %s CROSS JOIN LATERAL (SELECT 'ALTER TABLE ' || {name n.nspname c.relname} AS start) AS s
            WHERE k.contype = 'n' AND k.coninhcount = 0 AND (NOT k.convalidated OR k.connoinherit)""";

    private static final String RULES =
            "FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]"
                    + " JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace AND {in c.relnamespace}";

    private PostgresqlNotNullDefinitions() {}

    static List<String> parts(PostgresqlCatalogue catalogue) {
        return catalogue.version() < 18 ? List.of() : List.of(NAMED.formatted(RULES), UNUSUAL.formatted(RULES));
    }

    /** What only the name of such a rule is: it stays when its table or column gets another one, and nobody means anything by that. */
    static boolean isName(Definition definition) {
        return definition.kind().equals(NAME);
    }
}
