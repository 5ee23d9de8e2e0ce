package dev.godwit.dialect.postgresql;

import java.util.List;

/** What is said about relations beyond what their values hold, as statements. */
final class PostgresqlDetailDefinitions {

    /** {@code TABLE}, {@code VIEW} or {@code MATERIALIZED VIEW}. */
    private static final String WORD =
            "CASE c.relkind WHEN 'v' THEN 'VIEW ' WHEN 'm' THEN 'MATERIALIZED VIEW ' ELSE 'TABLE ' END";

    private static final String RELATION = " JOIN pg_namespace n ON n.oid = c.relnamespace AND {in c.relnamespace}";

    private static final String OPTIONS = """
            SELECT 'options', 'DETAIL', NULL, c.relname::text, c.oid,
              ARRAY['ALTER ' || %1$s || {name n.nspname c.relname} || ' SET (' || o.said || ')'],
              ARRAY['ALTER ' || %1$s || {name n.nspname c.relname} || ' RESET (' || o.names || ')']
            FROM pg_class c%2$s LEFT JOIN pg_class x ON x.oid = c.reltoastrelid CROSS JOIN LATERAL (
              SELECT string_agg(p.place || quote_ident(p.option_name) || ' = ' || quote_literal(p.option_value), ', ') AS said,
                string_agg(p.place || quote_ident(p.option_name), ', ') AS names FROM (
                  SELECT '' AS place, t.* FROM pg_options_to_table(c.reloptions) t WHERE t.option_name <> 'check_option'
                  UNION ALL SELECT 'toast.', t.* FROM pg_options_to_table(x.reloptions) t) AS p) AS o
            WHERE c.relkind IN ('r', 'p', 'v', 'm') AND (c.reloptions IS NOT NULL OR x.reloptions IS NOT NULL)
              AND o.said IS NOT NULL AND {own pg_class c.oid}""";

    private static final String INDEX_OPTIONS = """
            SELECT 'options of index', 'DETAIL', NULL, x.relname::text, c.oid,
              ARRAY['ALTER INDEX ' || {name n.nspname x.relname} || ' SET (' || o.said || ')'],
              ARRAY['ALTER INDEX ' || {name n.nspname x.relname} || ' RESET (' || o.names || ')']
            FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_class c ON c.oid = i.indrelid%2$s CROSS JOIN LATERAL (
              SELECT string_agg(quote_ident(t.option_name) || ' = ' || quote_literal(t.option_value), ', ') AS said,
                string_agg(quote_ident(t.option_name), ', ') AS names FROM pg_options_to_table(x.reloptions) t) AS o
            WHERE x.reloptions IS NOT NULL AND x.relkind = 'i'""";

    private static final String SECURITY = """
            SELECT 'row security', 'DETAIL', NULL, c.relname::text, c.oid,
              array_remove(ARRAY[CASE WHEN c.relrowsecurity THEN 'ALTER TABLE ' || {name n.nspname c.relname} || ' ENABLE ROW LEVEL SECURITY' END,
                CASE WHEN c.relforcerowsecurity THEN 'ALTER TABLE ' || {name n.nspname c.relname} || ' FORCE ROW LEVEL SECURITY' END], NULL),
              array_remove(ARRAY[CASE WHEN c.relforcerowsecurity THEN 'ALTER TABLE ' || {name n.nspname c.relname}
                || ' NO FORCE ROW LEVEL SECURITY' END, CASE WHEN c.relrowsecurity THEN 'ALTER TABLE ' || {name n.nspname c.relname}
                || ' DISABLE ROW LEVEL SECURITY' END], NULL)
            FROM pg_class c%2$s WHERE c.relrowsecurity OR c.relforcerowsecurity""";

    private static final String POLICY = """
            SELECT 'policy', 'DETAIL', NULL, p.polname::text, c.oid,
              ARRAY['CREATE POLICY ' || quote_ident(p.polname) || ' ON ' || {name n.nspname c.relname}
                || CASE WHEN p.polpermissive THEN '' ELSE ' AS RESTRICTIVE' END
                || CASE p.polcmd WHEN 'r' THEN ' FOR SELECT' WHEN 'a' THEN ' FOR INSERT' WHEN 'w' THEN ' FOR UPDATE'
                     WHEN 'd' THEN ' FOR DELETE' ELSE '' END
                || CASE WHEN p.polroles = '{0}' THEN '' ELSE ' TO ' || (SELECT string_agg(quote_ident(r.rolname), ', ' ORDER BY r.rolname)
                     FROM pg_roles r WHERE r.oid = ANY (p.polroles)) END
                || coalesce(' USING (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
                || coalesce(' WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '')],
              ARRAY['DROP POLICY ' || quote_ident(p.polname) || ' ON ' || {name n.nspname c.relname}]
            FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid%2$s""";

    private static final String RULE = """
            SELECT 'rule', 'DETAIL', NULL, r.rulename::text, c.oid,
              ARRAY[rtrim(pg_get_ruledef(r.oid), ';')] || CASE r.ev_enabled WHEN 'O' THEN ARRAY[]::text[]
                ELSE ARRAY['ALTER TABLE ' || {name n.nspname c.relname} || CASE r.ev_enabled WHEN 'D' THEN ' DISABLE RULE '
                  WHEN 'R' THEN ' ENABLE REPLICA RULE ' ELSE ' ENABLE ALWAYS RULE ' END || quote_ident(r.rulename)] END,
              ARRAY['DROP RULE ' || quote_ident(r.rulename) || ' ON ' || {name n.nspname c.relname}]
            FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class%2$s
            WHERE r.rulename <> '_RETURN' AND {own pg_class c.oid}""";

    private static final String TRIGGER = """
            SELECT 'state of trigger', 'DETAIL', NULL, t.tgname::text, c.oid,
              ARRAY['ALTER TABLE ' || {name n.nspname c.relname} || CASE t.tgenabled WHEN 'D' THEN ' DISABLE TRIGGER '
                WHEN 'R' THEN ' ENABLE REPLICA TRIGGER ' ELSE ' ENABLE ALWAYS TRIGGER ' END || quote_ident(t.tgname)],
              ARRAY['ALTER TABLE ' || {name n.nspname c.relname} || ' ENABLE TRIGGER ' || quote_ident(t.tgname)]
            FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid%2$s
            WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND t.tgenabled <> 'O'""";

    private static final String COLUMN = """
            SELECT 'settings of column', 'DETAIL', NULL, a.attname::text, c.oid,
              ARRAY(SELECT s.start || said FROM unnest(ARRAY[
                CASE WHEN a.attstorage <> y.typstorage THEN 'SET STORAGE ' || CASE a.attstorage WHEN 'p' THEN 'PLAIN'
                  WHEN 'e' THEN 'EXTERNAL' WHEN 'x' THEN 'EXTENDED' ELSE 'MAIN' END END,
                %3$s
                CASE WHEN a.attstattarget >= 0 THEN 'SET STATISTICS ' || a.attstattarget END,
                'SET (' || (SELECT string_agg(quote_ident(o.option_name) || ' = ' || quote_literal(o.option_value), ', ')
                  FROM pg_options_to_table(a.attoptions) o) || ')']) said WHERE said IS NOT NULL),
              ARRAY(SELECT s.start || said FROM unnest(ARRAY[
                CASE WHEN a.attstorage <> y.typstorage THEN 'SET STORAGE ' || CASE y.typstorage WHEN 'p' THEN 'PLAIN'
                  WHEN 'e' THEN 'EXTERNAL' WHEN 'x' THEN 'EXTENDED' ELSE 'MAIN' END END,
                %4$s
                CASE WHEN a.attstattarget >= 0 THEN 'SET STATISTICS -1' END,
                'RESET (' || (SELECT string_agg(quote_ident(o.option_name), ', ') FROM pg_options_to_table(a.attoptions) o) || ')'])
                said WHERE said IS NOT NULL)
            FROM pg_attribute a JOIN pg_type y ON y.oid = a.atttypid JOIN pg_class c ON c.oid = a.attrelid%2$s
            CROSS JOIN LATERAL (SELECT 'ALTER TABLE ' || {name n.nspname c.relname} || ' ALTER COLUMN ' || quote_ident(a.attname) || ' '
              AS start) AS s
            WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
              AND (a.attstorage <> y.typstorage OR a.attstattarget >= 0 OR a.attoptions IS NOT NULL%5$s)""";

    private static final String COMPRESSED = "CASE WHEN a.attcompression <> '' THEN 'SET COMPRESSION '"
            + " || CASE a.attcompression WHEN 'l' THEN 'lz4' ELSE 'pglz' END END,";

    private static final String NOT_COMPRESSED = "CASE WHEN a.attcompression <> '' THEN 'SET COMPRESSION default' END,";

    private static final String IDENTITY = """
            SELECT 'replica identity', 'DETAIL', NULL, c.relname::text, c.oid,
              ARRAY['ALTER TABLE ' || {name n.nspname c.relname} || ' REPLICA IDENTITY ' || CASE c.relreplident WHEN 'n' THEN 'NOTHING'
                WHEN 'f' THEN 'FULL' ELSE 'USING INDEX ' || (SELECT quote_ident(x.relname) FROM pg_index i
                  JOIN pg_class x ON x.oid = i.indexrelid WHERE i.indrelid = c.oid AND i.indisreplident) END],
              ARRAY['ALTER TABLE ' || {name n.nspname c.relname} || ' REPLICA IDENTITY DEFAULT']
            FROM pg_class c%2$s WHERE c.relkind IN ('r', 'p') AND c.relreplident <> 'd'""";

    private static final String CLUSTERED = """
            SELECT 'clustering', 'DETAIL', NULL, c.relname::text, c.oid,
              ARRAY['ALTER TABLE ' || {name n.nspname c.relname} || ' CLUSTER ON ' || quote_ident(x.relname)],
              ARRAY['ALTER TABLE ' || {name n.nspname c.relname} || ' SET WITHOUT CLUSTER']
            FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_class c ON c.oid = i.indrelid%2$s
            WHERE i.indisclustered AND c.relkind = 'r'""";

    private static final String PARENT =
            " JOIN pg_inherits h ON h.inhrelid = c.oid JOIN pg_class p ON p.oid = h.inhparent JOIN pg_namespace pn ON pn.oid = p.relnamespace";

    private static final String PARTITION = """
            SELECT 'partition of', 'PART', pn.nspname::text, p.relname::text, c.oid,
              ARRAY['ALTER TABLE ' || {name pn.nspname p.relname} || ' ATTACH PARTITION ' || {name n.nspname c.relname} || ' '
                || pg_get_expr(c.relpartbound, c.oid)],
              ARRAY['ALTER TABLE ' || {name pn.nspname p.relname} || ' DETACH PARTITION ' || {name n.nspname c.relname}]
            FROM pg_class c%2$s%7$s
            WHERE c.relispartition AND c.relkind IN ('r', 'p')""";

    private static final String INHERITANCE = """
            SELECT 'child of', 'HEIR', pn.nspname::text, p.relname::text, c.oid,
              ARRAY['ALTER TABLE ' || {name n.nspname c.relname} || ' INHERIT ' || {name pn.nspname p.relname}],
              ARRAY['ALTER TABLE ' || {name n.nspname c.relname} || ' NO INHERIT ' || {name pn.nspname p.relname}]
            FROM pg_class c%2$s%7$s
            WHERE c.relkind = 'r' AND NOT c.relispartition""";

    private static final String STATISTICS = """
            SELECT 'statistics', 'DETAIL', sn.nspname::text, o.stxname::text, c.oid,
              ARRAY[pg_get_statisticsobjdef(o.oid)] || CASE WHEN o.stxstattarget >= 0 THEN ARRAY['ALTER STATISTICS '
                || {name sn.nspname o.stxname} || ' SET STATISTICS ' || o.stxstattarget] ELSE ARRAY[]::text[] END,
              ARRAY['DROP STATISTICS ' || {name sn.nspname o.stxname}]
            FROM pg_statistic_ext o JOIN pg_namespace sn ON sn.oid = o.stxnamespace JOIN pg_class c ON c.oid = o.stxrelid%2$s
            WHERE {own pg_statistic_ext o.oid}""";

    /** Those of materialized views, and those that a value does not hold in all their parts. */
    private static final String INDEX = """
            SELECT 'index', 'DETAIL', n.nspname::text, x.relname::text, c.oid,
              ARRAY[pg_get_indexdef(i.indexrelid)] || coalesce((SELECT ARRAY['COMMENT ON INDEX ' || {name n.nspname x.relname} || ' IS '
                || quote_literal(d.description)] FROM pg_description d WHERE d.objoid = x.oid AND d.classoid = 'pg_class'::regclass
                AND d.objsubid = 0), ARRAY[]::text[]),
              ARRAY['DROP INDEX ' || {name n.nspname x.relname}]
            FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_class c ON c.oid = i.indrelid%2$s
            WHERE %6$s AND NOT EXISTS (SELECT 1 FROM pg_constraint k
              WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))""";

    private PostgresqlDetailDefinitions() {}

    /** The condition that an index {@code i} of a relation {@code c} is read as a whole. */
    static String wholeIndex(PostgresqlCatalogue catalogue) {
        return "(c.relkind = 'm' OR " + PostgresqlCatalogue.among("i.indexrelid", catalogue.indexesWithOptions())
                + catalogue.since(15, " OR i.indnullsnotdistinct", "") + ")";
    }

    /** All of them; columns are only looked through again where some have settings. */
    static List<String> parts(PostgresqlCatalogue catalogue) {
        return List.of(
                        OPTIONS,
                        INDEX_OPTIONS,
                        SECURITY,
                        POLICY,
                        RULE,
                        TRIGGER,
                        COLUMN,
                        IDENTITY,
                        CLUSTERED,
                        PARTITION,
                        INHERITANCE,
                        STATISTICS,
                        INDEX)
                .stream()
                .filter(part -> !part.equals(COLUMN) || catalogue.columnSettings())
                .map(part -> part.replace("%1$s", WORD)
                        .replace("%2$s", RELATION)
                        .replace("%3$s", catalogue.since(14, COMPRESSED, ""))
                        .replace("%4$s", catalogue.since(14, NOT_COMPRESSED, ""))
                        .replace("%5$s", catalogue.since(14, " OR a.attcompression <> ''", ""))
                        .replace("%6$s", wholeIndex(catalogue))
                        .replace("%7$s", PARENT))
                .toList();
    }
}
