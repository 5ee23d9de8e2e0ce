package dev.godwit.dialect.postgresql;

import java.util.List;

/**
 * Privileges, as the statements that grant what others than the owner have, and revoke what they would have by themselves (manual, chapter
 * “Privileges”): on schemas, relations, columns, routines and types, and those that are given to what will be made. Who granted them is
 * not kept.
 */
final class PostgresqlPrivilegeDefinitions {

    /** One definition for each object and role; what is there from the beginning is what {@code acldefault} or initdb gave. */
    private static final String GRANTED = """
            SELECT 'privileges', 'DETAIL', NULL, 'of ' || g.role || o.label, o.relation,
              array_remove(ARRAY[o.start || 'GRANT ' || g.plain || ' ON ' || o.words || ' TO ' || g.role,
                o.start || 'GRANT ' || g.passing || ' ON ' || o.words || ' TO ' || g.role || ' WITH GRANT OPTION',
                o.start || 'REVOKE ' || g.taken || ' ON ' || o.words || ' FROM ' || g.role], NULL),
              array_remove(ARRAY[o.start || 'REVOKE ' || g.given || ' ON ' || o.words || ' FROM ' || g.role,
                o.start || 'GRANT ' || g.taken || ' ON ' || o.words || ' TO ' || g.role], NULL)
            FROM (%s) AS o (relation, label, start, words, owner, acl, usual) CROSS JOIN LATERAL (
              SELECT CASE WHEN x.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(r.rolname) END AS role,
                string_agg(x.privilege_type, ', ' ORDER BY x.privilege_type) FILTER (WHERE x.has) AS given,
                string_agg(x.privilege_type, ', ' ORDER BY x.privilege_type) FILTER (WHERE x.has AND NOT x.passes) AS plain,
                string_agg(x.privilege_type, ', ' ORDER BY x.privilege_type) FILTER (WHERE x.has AND x.passes) AS passing,
                string_agg(x.privilege_type, ', ' ORDER BY x.privilege_type) FILTER (WHERE NOT x.has) AS taken
              FROM (SELECT grantee, privilege_type, bool_or(a.is_now) AS has, bool_or(a.is_usual) AS had, bool_or(a.is_grantable) AS passes
                FROM (SELECT grantee, privilege_type, is_grantable, true AS is_now, false AS is_usual FROM aclexplode(o.acl)
                  UNION ALL SELECT grantee, privilege_type, false, false, true FROM aclexplode(o.usual)) AS a
                GROUP BY grantee, privilege_type) AS x
              LEFT JOIN pg_roles r ON r.oid = x.grantee
              WHERE x.has <> x.had AND x.grantee <> o.owner AND (x.grantee = 0 OR r.oid IS NOT NULL)
              GROUP BY x.grantee, r.rolname) AS g""";

    private static final String SCHEMA = """
            SELECT NULL::oid, ' on schema ' || n.nspname, '', 'SCHEMA ' || quote_ident(n.nspname), n.nspowner, n.nspacl,
              coalesce(p.initprivs, acldefault('n', n.nspowner))
            FROM pg_namespace n LEFT JOIN pg_init_privs p
              ON p.objoid = n.oid AND p.classoid = 'pg_namespace'::regclass AND p.objsubid = 0
            WHERE {in n.oid} AND n.nspacl IS NOT NULL""";

    private static final String RELATION = """
            SELECT CASE WHEN c.relkind <> 'f' THEN c.oid END, CASE WHEN c.relkind = 'f' THEN ' on ' || c.relname ELSE '' END, '',
              'TABLE ' || {name n.nspname c.relname}, c.relowner, c.relacl, acldefault('r', c.relowner)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE {in c.relnamespace} AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.relacl IS NOT NULL AND {own pg_class c.oid}""";

    /** A sequence that a column owns belongs to that column's table. */
    private static final String SEQUENCE = """
            SELECT (SELECT d.refobjid FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.objsubid = 0
                AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')),
              ' on sequence ' || {name n.nspname c.relname}, '', 'SEQUENCE ' || {name n.nspname c.relname}, c.relowner, c.relacl,
              acldefault('s', c.relowner)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE {in c.relnamespace} AND c.relkind = 'S' AND c.relacl IS NOT NULL AND NOT EXISTS (SELECT 1 FROM pg_depend e
              WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')""";

    private static final String ROUTINE = """
            SELECT NULL::oid, ' on ' || w.words, '', w.words, p.proowner, p.proacl, acldefault('f', p.proowner)
            FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace CROSS JOIN LATERAL (SELECT
              CASE WHEN p.prokind = 'p' THEN 'PROCEDURE ' ELSE 'FUNCTION ' END || {name n.nspname p.proname}
                || '(' || oidvectortypes(p.proargtypes) || ')' AS words) AS w
            WHERE {in p.pronamespace} AND p.proacl IS NOT NULL AND {own pg_proc p.oid}""";

    private static final String TYPE = """
            SELECT NULL::oid, ' on type ' || {name n.nspname t.typname}, '', 'TYPE ' || {name n.nspname t.typname}, t.typowner, t.typacl,
              acldefault('T', t.typowner)
            FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
            WHERE {in t.typnamespace} AND t.typacl IS NOT NULL AND {own pg_type t.oid}""";

    /** For a schema they come on top of those for the whole database, which stand in the place of what the server gives. */
    private static final String DEFAULT = """
            SELECT NULL::oid, ' on new ' || lower(w.words) || ' of ' || r.rolname || coalesce(' in ' || n.nspname, ''),
              'ALTER DEFAULT PRIVILEGES FOR ROLE ' || quote_ident(r.rolname) || coalesce(' IN SCHEMA ' || quote_ident(n.nspname), '') || ' ',
              w.words, d.defaclrole, d.defaclacl,
              CASE WHEN d.defaclnamespace = 0 THEN acldefault(CASE d.defaclobjtype WHEN 'S' THEN 's' ELSE d.defaclobjtype END, d.defaclrole) END
            FROM pg_default_acl d JOIN pg_roles r ON r.oid = d.defaclrole LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace
            CROSS JOIN LATERAL (SELECT CASE d.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES' WHEN 'f' THEN 'FUNCTIONS'
              WHEN 'T' THEN 'TYPES' WHEN 'n' THEN 'SCHEMAS' ELSE 'LARGE OBJECTS' END AS words) AS w
            WHERE d.defaclnamespace = 0 OR {in d.defaclnamespace}""";

    private static final String COLUMNS = """
            SELECT 'privileges on columns', 'DETAIL', NULL, 'of ' || x.role, x.attrelid,
              array_remove(ARRAY['GRANT ' || string_agg(x.words, ', ' ORDER BY x.words) FILTER (WHERE NOT x.is_grantable) || y.where_to,
                'GRANT ' || string_agg(x.words, ', ' ORDER BY x.words) FILTER (WHERE x.is_grantable) || y.where_to || ' WITH GRANT OPTION'],
                NULL),
              ARRAY['REVOKE ' || string_agg(x.words, ', ' ORDER BY x.words) || y.where_from]
            FROM (SELECT a.attrelid, CASE WHEN e.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(r.rolname) END AS role, e.is_grantable,
                e.privilege_type || ' (' || string_agg(DISTINCT quote_ident(a.attname), ', ') || ')' AS words
              FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid CROSS JOIN LATERAL aclexplode(a.attacl) AS e
              LEFT JOIN pg_roles r ON r.oid = e.grantee
              WHERE a.attacl IS NOT NULL AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm') AND e.grantee <> c.relowner
                AND (e.grantee = 0 OR r.oid IS NOT NULL)
              GROUP BY a.attrelid, e.grantee, r.rolname, e.is_grantable, e.privilege_type) AS x
            JOIN pg_class c ON c.oid = x.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace CROSS JOIN LATERAL (SELECT
              ' ON TABLE ' || {name n.nspname c.relname} || ' TO ' || x.role AS where_to,
              ' ON TABLE ' || {name n.nspname c.relname} || ' FROM ' || x.role AS where_from) AS y
            WHERE {in c.relnamespace} GROUP BY x.attrelid, x.role, y.where_to, y.where_from""";

    private PostgresqlPrivilegeDefinitions() {}

    static List<String> parts() {
        String objects = String.join(" UNION ALL ", List.of(SCHEMA, RELATION, SEQUENCE, ROUTINE, TYPE, DEFAULT));
        return List.of(GRANTED.formatted(objects), COLUMNS);
    }
}
