package dev.godwit.dialect.postgresql;

/**
 * The query behind the fingerprint: all that the catalogues (manual chapter 52) say of the objects with these names, as one digest.
 * A name is looked for in the schema before it, or in those of the search path: what has the same name in another schema may belong
 * to another history, whose runs go on at the same time.
 * Object ids and file nodes are in it, so that an object dropped and made again, or a table rewritten, is another one; what
 * autovacuum and statistics change is not.
 */
final class CatalogueQuery {

    /**
     * Takes the array of schemas (empty texts for none), that of the names in them, that of the search path, and whether it matters
     * that an index is valid. The type {@code name} cuts long names as the server does.
     */
    static final String TEXT = """
            WITH words AS MATERIALIZED (
              SELECT w.schema::name, w.name::name FROM unnest(?::text[], ?::text[]) AS w (schema, name)),
            names AS MATERIALIZED (SELECT DISTINCT name FROM words),
            places AS MATERIALIZED (
              SELECT DISTINCT w.name, n.oid AS schema FROM words w JOIN pg_namespace n
                ON n.nspname = w.schema OR (w.schema = '' AND n.nspname = ANY (?::name[]))
                WHERE n.nspname <> 'pg_catalog'),
            rels AS MATERIALIZED (
              SELECT c.oid FROM pg_class c WHERE (c.relname, c.relnamespace) IN (SELECT name, schema FROM places)),
            types AS MATERIALIZED (
              SELECT t.oid FROM pg_type t WHERE (t.typname, t.typnamespace) IN (SELECT name, schema FROM places)),
            tabs AS MATERIALIZED (
              SELECT oid FROM rels UNION SELECT i.indrelid FROM pg_index i WHERE i.indexrelid IN (SELECT oid FROM rels)),
            facts (fact) AS (
              SELECT concat_ws(' ', 'class', c.oid, c.relname, c.relnamespace, c.relkind, c.relowner, c.relam, c.relfilenode,
                  c.reltablespace, c.relpersistence, c.relchecks, c.relhasrules, c.relrowsecurity, c.relforcerowsecurity,
                  c.relispartition, c.relreplident, c.reltoastrelid, c.reloptions, c.relacl, pg_get_expr(c.relpartbound, c.oid),
                  CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END)
                FROM pg_class c WHERE c.oid IN (SELECT oid FROM tabs)
              UNION ALL SELECT 'attribute ' || a::text FROM pg_attribute a
                WHERE a.attrelid IN (SELECT oid FROM tabs) AND a.attnum > 0
              UNION ALL SELECT concat_ws(' ', 'default', d.oid, d.adnum, pg_get_expr(d.adbin, d.adrelid)) FROM pg_attrdef d
                WHERE d.adrelid IN (SELECT oid FROM tabs)
              UNION ALL SELECT concat_ws(' ', 'index', i.indexrelid, c.relname, c.relfilenode, c.reltablespace, c.reloptions,
                  CASE WHEN ?::boolean THEN concat_ws(' ', i.indisvalid, i.indisready, i.indislive) END, i.indisclustered, i.indisreplident, i.indisunique, i.indisprimary,
                  pg_get_indexdef(i.indexrelid))
                FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indrelid IN (SELECT oid FROM tabs)
              UNION ALL SELECT 'constraint ' || k::text FROM pg_constraint k
                WHERE k.conrelid IN (SELECT oid FROM tabs)
                  OR k.contypid IN (SELECT oid FROM types)
              UNION ALL SELECT 'trigger ' || t::text FROM pg_trigger t WHERE t.tgrelid IN (SELECT oid FROM tabs)
              UNION ALL SELECT 'rule ' || r.oid || pg_get_ruledef(r.oid) FROM pg_rewrite r
                WHERE r.ev_class IN (SELECT oid FROM tabs)
              UNION ALL SELECT 'policy ' || p::text FROM pg_policy p WHERE p.polrelid IN (SELECT oid FROM tabs)
              UNION ALL SELECT 'inherits ' || h::text FROM pg_inherits h
                WHERE h.inhrelid IN (SELECT oid FROM tabs) OR h.inhparent IN (SELECT oid FROM tabs)
              UNION ALL SELECT 'sequence ' || s::text FROM pg_sequence s WHERE s.seqrelid IN (SELECT oid FROM rels)
              UNION ALL SELECT 'routine ' || p::text FROM pg_proc p
                WHERE (p.proname, p.pronamespace) IN (SELECT name, schema FROM places)
              UNION ALL SELECT 'type ' || t::text FROM pg_type t WHERE t.oid IN (SELECT oid FROM types)
              UNION ALL SELECT 'enum ' || e::text FROM pg_enum e WHERE e.enumtypid IN (SELECT oid FROM types)
              UNION ALL SELECT 'schema ' || n::text FROM pg_namespace n WHERE n.nspname IN (SELECT name FROM names)
              UNION ALL SELECT 'extension ' || e::text FROM pg_extension e WHERE e.extname IN (SELECT name FROM names)
              UNION ALL SELECT concat_ws(' ', 'database', d.oid, d.datname, d.datdba, d.dattablespace, d.datallowconn,
                  d.datconnlimit, d.datistemplate) FROM pg_database d WHERE d.datname IN (SELECT name FROM names)
              UNION ALL SELECT 'setting ' || s::text FROM pg_db_role_setting s
                WHERE s.setdatabase IN (SELECT d.oid FROM pg_database d WHERE d.datname IN (SELECT name FROM names))
                  OR s.setrole IN (SELECT r.oid FROM pg_roles r WHERE r.rolname IN (SELECT name FROM names))
              UNION ALL SELECT 'tablespace ' || t::text FROM pg_tablespace t WHERE t.spcname IN (SELECT name FROM names)
              UNION ALL SELECT concat_ws(' ', 'role', r.oid, r.rolname, r.rolsuper, r.rolinherit, r.rolcreaterole,
                  r.rolcreatedb, r.rolcanlogin, r.rolreplication, r.rolconnlimit, r.rolvaliduntil, r.rolbypassrls)
                FROM pg_roles r WHERE r.rolname IN (SELECT name FROM names)
              UNION ALL SELECT 'publication ' || p::text FROM pg_publication p WHERE p.pubname IN (SELECT name FROM names)
              UNION ALL SELECT 'published ' || r::text FROM pg_publication_rel r
                WHERE r.prpubid IN (SELECT p.oid FROM pg_publication p WHERE p.pubname IN (SELECT name FROM names))
              UNION ALL SELECT concat_ws(' ', 'subscription', s.oid, s.subname, s.subowner, s.subenabled) FROM pg_subscription s
                WHERE s.subname IN (SELECT name FROM names))
            SELECT md5(coalesce(string_agg(md5(fact), '' ORDER BY fact COLLATE "C"), '')) FROM facts
            """;

    private CatalogueQuery() {}
}
