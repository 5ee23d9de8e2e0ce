package dev.godwit.dialect.postgresql;

import java.util.List;

/** Text search, languages, foreign data, and what watches the whole database, as statements. */
final class PostgresqlSearchDefinitions {

    private static final String DICTIONARY = """
            SELECT 'text search dictionary', 'THING', n.nspname::text, d.dictname::text, NULL::oid,
              ARRAY['CREATE TEXT SEARCH DICTIONARY ' || {name n.nspname d.dictname} || ' (TEMPLATE = ' || quote_ident(tn.nspname) || '.'
                || quote_ident(t.tmplname) || coalesce(', ' || d.dictinitoption, '') || ')'],
              ARRAY['DROP TEXT SEARCH DICTIONARY ' || {name n.nspname d.dictname}]
            FROM pg_ts_dict d JOIN pg_namespace n ON n.oid = d.dictnamespace JOIN pg_ts_template t ON t.oid = d.dicttemplate
            JOIN pg_namespace tn ON tn.oid = t.tmplnamespace
            WHERE {in d.dictnamespace} AND {own pg_ts_dict d.oid}""";

    private static final String CONFIGURATION = """
            SELECT 'text search configuration', 'THING', n.nspname::text, c.cfgname::text, NULL::oid,
              ARRAY['CREATE TEXT SEARCH CONFIGURATION ' || {name n.nspname c.cfgname} || ' (PARSER = ' || quote_ident(pn.nspname)
                || '.' || quote_ident(p.prsname) || ')']
              || ARRAY(SELECT 'ALTER TEXT SEARCH CONFIGURATION ' || {name n.nspname c.cfgname} || ' ADD MAPPING FOR '
                   || quote_ident(k.alias) || ' WITH ' || string_agg(m.mapdict::regdictionary::text, ', ' ORDER BY m.mapseqno)
                   FROM pg_ts_config_map m JOIN ts_token_type(c.cfgparser) k ON k.tokid = m.maptokentype
                   WHERE m.mapcfg = c.oid GROUP BY m.maptokentype, k.alias ORDER BY m.maptokentype),
              ARRAY['DROP TEXT SEARCH CONFIGURATION ' || {name n.nspname c.cfgname}]
            FROM pg_ts_config c JOIN pg_namespace n ON n.oid = c.cfgnamespace JOIN pg_ts_parser p ON p.oid = c.cfgparser
            JOIN pg_namespace pn ON pn.oid = p.prsnamespace
            WHERE {in c.cfgnamespace} AND {own pg_ts_config c.oid}""";

    private static final String LANGUAGE = """
            SELECT 'language', 'THING', NULL, l.lanname::text, NULL::oid,
              ARRAY['CREATE ' || CASE WHEN l.lanpltrusted THEN 'TRUSTED ' ELSE '' END || 'LANGUAGE ' || quote_ident(l.lanname)
                || CASE WHEN l.lanplcallfoid <> 0 THEN ' HANDLER ' || l.lanplcallfoid::regproc ELSE '' END
                || CASE WHEN l.laninline <> 0 THEN ' INLINE ' || l.laninline::regproc ELSE '' END
                || CASE WHEN l.lanvalidator <> 0 THEN ' VALIDATOR ' || l.lanvalidator::regproc ELSE '' END],
              ARRAY['DROP LANGUAGE ' || quote_ident(l.lanname)]
            FROM pg_language l WHERE l.lanispl AND {user l.oid} AND {own pg_language l.oid}""";

    private static final String WRAPPER = """
            SELECT 'foreign data wrapper', 'THING', NULL, w.fdwname::text, NULL::oid,
              ARRAY['CREATE FOREIGN DATA WRAPPER ' || quote_ident(w.fdwname)
                || CASE WHEN w.fdwhandler <> 0 THEN ' HANDLER ' || w.fdwhandler::regproc ELSE '' END
                || CASE WHEN w.fdwvalidator <> 0 THEN ' VALIDATOR ' || w.fdwvalidator::regproc ELSE '' END
                || coalesce((SELECT ' OPTIONS (' || string_agg(quote_ident(o.option_name) || ' ' || quote_literal(o.option_value), ', ')
                     || ')' FROM pg_options_to_table(w.fdwoptions) o), '')],
              ARRAY['DROP FOREIGN DATA WRAPPER ' || quote_ident(w.fdwname)]
            FROM pg_foreign_data_wrapper w WHERE {user w.oid} AND {own pg_foreign_data_wrapper w.oid}""";

    private static final String SERVER = """
            SELECT 'foreign server', 'THING', NULL, s.srvname::text, NULL::oid,
              ARRAY['CREATE SERVER ' || quote_ident(s.srvname) || coalesce(' TYPE ' || quote_literal(s.srvtype), '')
                || coalesce(' VERSION ' || quote_literal(s.srvversion), '') || ' FOREIGN DATA WRAPPER ' || quote_ident(w.fdwname)
                || coalesce((SELECT ' OPTIONS (' || string_agg(quote_ident(o.option_name) || ' ' || quote_literal(o.option_value), ', ')
                     || ')' FROM pg_options_to_table(s.srvoptions) o), '')],
              ARRAY['DROP SERVER ' || quote_ident(s.srvname)]
            FROM pg_foreign_server s JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw
            WHERE {user s.oid} AND {own pg_foreign_server s.oid}""";

    private static final String FOREIGN_TABLE = """
            SELECT 'foreign table', 'THING', n.nspname::text, c.relname::text, NULL::oid,
              ARRAY['CREATE FOREIGN TABLE ' || {name n.nspname c.relname} || ' (' || coalesce((SELECT string_agg(E'\\n    '
                  || quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
                  || coalesce((SELECT ' OPTIONS (' || string_agg(quote_ident(o.option_name) || ' ' || quote_literal(o.option_value), ', ')
                       || ')' FROM pg_options_to_table(a.attfdwoptions) o), '')
                  || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
                  || coalesce((SELECT ' DEFAULT ' || pg_get_expr(e.adbin, e.adrelid) FROM pg_attrdef e
                       WHERE e.adrelid = c.oid AND e.adnum = a.attnum), ''), ',' ORDER BY a.attnum)
                  FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)
                || coalesce((SELECT string_agg(E',\\n    CONSTRAINT ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid), ''
                     ORDER BY k.conname) FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'c'), '') || E'\\n', '')
                || ') SERVER ' || quote_ident(s.srvname)
                || coalesce((SELECT ' OPTIONS (' || string_agg(quote_ident(o.option_name) || ' ' || quote_literal(o.option_value), ', ')
                     || ')' FROM pg_options_to_table(f.ftoptions) o), '')],
              ARRAY['DROP FOREIGN TABLE ' || {name n.nspname c.relname}]
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_foreign_table f ON f.ftrelid = c.oid
            JOIN pg_foreign_server s ON s.oid = f.ftserver
            WHERE {in c.relnamespace} AND {own pg_class c.oid}""";

    private static final String EVENT_TRIGGER = """
            SELECT 'event trigger', 'DETAIL', NULL, v.evtname::text, NULL::oid,
              ARRAY['CREATE EVENT TRIGGER ' || quote_ident(v.evtname) || ' ON ' || v.evtevent
                || coalesce(' WHEN TAG IN (' || (SELECT string_agg(quote_literal(t), ', ') FROM unnest(v.evttags) t) || ')', '')
                || ' EXECUTE FUNCTION ' || v.evtfoid::regproc || '()']
              || CASE v.evtenabled WHEN 'O' THEN ARRAY[]::text[] ELSE ARRAY['ALTER EVENT TRIGGER ' || quote_ident(v.evtname)
                   || CASE v.evtenabled WHEN 'D' THEN ' DISABLE' WHEN 'R' THEN ' ENABLE REPLICA' ELSE ' ENABLE ALWAYS' END] END,
              ARRAY['DROP EVENT TRIGGER ' || quote_ident(v.evtname)]
            FROM pg_event_trigger v WHERE {user v.oid} AND {own pg_event_trigger v.oid}""";

    private static final String PUBLICATION = """
            SELECT 'publication', 'DETAIL', NULL, p.pubname::text, NULL::oid,
              ARRAY['CREATE PUBLICATION ' || quote_ident(p.pubname)
                || CASE WHEN p.puballtables THEN ' FOR ALL TABLES' ELSE coalesce(' FOR ' || nullif(concat_ws(', ',
                     (SELECT string_agg('TABLE ONLY ' || {name n.nspname c.relname} || %s, ', ' ORDER BY n.nspname, c.relname)
                        FROM pg_publication_rel r JOIN pg_class c ON c.oid = r.prrelid
                        JOIN pg_namespace n ON n.oid = c.relnamespace WHERE r.prpubid = p.oid)%s), ''), '') END
                || ' WITH (publish = ' || quote_literal(concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END,
                     CASE WHEN p.pubupdate THEN 'update' END, CASE WHEN p.pubdelete THEN 'delete' END,
                     CASE WHEN p.pubtruncate THEN 'truncate' END))
                || CASE WHEN p.pubviaroot THEN ', publish_via_partition_root = true' ELSE '' END || ')'],
              ARRAY['DROP PUBLICATION ' || quote_ident(p.pubname)]
            FROM pg_publication p WHERE {own pg_publication p.oid}""";

    private static final String PUBLISHED_COLUMNS =
            "coalesce(' (' || (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)"
                    + " FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = ANY (r.prattrs::int2[])) || ')', '')"
                    + " || coalesce(' WHERE (' || pg_get_expr(r.prqual, r.prrelid) || ')', '')";

    private static final String PUBLISHED_SCHEMAS =
            ", (SELECT string_agg('TABLES IN SCHEMA ' || quote_ident(n.nspname), ', ' ORDER BY n.nspname)"
                    + " FROM pg_publication_namespace r JOIN pg_namespace n ON n.oid = r.pnnspid WHERE r.pnpubid = p.oid)";

    private PostgresqlSearchDefinitions() {}

    static List<String> parts(PostgresqlCatalogue catalogue) {
        return List.of(
                DICTIONARY,
                CONFIGURATION,
                LANGUAGE,
                WRAPPER,
                SERVER,
                FOREIGN_TABLE,
                EVENT_TRIGGER,
                PUBLICATION
                        .replaceFirst(
                                "%s",
                                java.util.regex.Matcher.quoteReplacement(catalogue.since(15, PUBLISHED_COLUMNS, "''")))
                        .replaceFirst("%s", catalogue.since(15, PUBLISHED_SCHEMAS, "")));
    }
}
