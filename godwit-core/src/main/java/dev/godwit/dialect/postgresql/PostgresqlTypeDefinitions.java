package dev.godwit.dialect.postgresql;

import java.util.List;

/** Domains, composite and range types, collations, and what operators are made of, as statements (manual, part “SQL Commands”). */
final class PostgresqlTypeDefinitions {

    private static final String DOMAIN = """
            SELECT 'domain', 'THING', n.nspname::text, t.typname::text, NULL::oid,
              ARRAY['CREATE DOMAIN ' || {name n.nspname t.typname} || ' AS ' || format_type(t.typbasetype, t.typtypmod)
                || coalesce((SELECT ' COLLATE ' || {name m.nspname l.collname} FROM pg_collation l
                     JOIN pg_namespace m ON m.oid = l.collnamespace JOIN pg_type b ON b.oid = t.typbasetype
                     WHERE l.oid = t.typcollation AND t.typcollation <> b.typcollation), '')
                || coalesce(' DEFAULT ' || coalesce(pg_get_expr(t.typdefaultbin, 'pg_type'::regclass), t.typdefault), '')
                || CASE WHEN t.typnotnull THEN ' NOT NULL' ELSE '' END
                || coalesce((SELECT string_agg(' CONSTRAINT ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid), ''
                     ORDER BY k.conname) FROM pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c' AND k.convalidated), '')]
              || ARRAY(SELECT 'ALTER DOMAIN ' || {name n.nspname t.typname} || ' ADD CONSTRAINT ' || quote_ident(k.conname) || ' '
                   || pg_get_constraintdef(k.oid) FROM pg_constraint k
                   WHERE k.contypid = t.oid AND k.contype = 'c' AND NOT k.convalidated ORDER BY k.conname),
              ARRAY['DROP DOMAIN ' || {name n.nspname t.typname}]
            FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
            WHERE t.typtype = 'd' AND {in t.typnamespace} AND {own pg_type t.oid}""";

    private static final String COMPOSITE = """
            SELECT 'composite type', 'THING', n.nspname::text, c.relname::text, NULL::oid,
              ARRAY['CREATE TYPE ' || {name n.nspname c.relname} || ' AS (' || coalesce((SELECT string_agg(E'\\n    '
                || quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
                || coalesce((SELECT ' COLLATE ' || {name m.nspname l.collname} FROM pg_collation l
                     JOIN pg_namespace m ON m.oid = l.collnamespace JOIN pg_type b ON b.oid = a.atttypid
                     WHERE l.oid = a.attcollation AND a.attcollation <> b.typcollation), ''), ',' ORDER BY a.attnum)
                FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) || E'\\n', '') || ')'],
              ARRAY['DROP TYPE ' || {name n.nspname c.relname}]
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'c' AND {in c.relnamespace} AND {own pg_type c.reltype}""";

    private static final String RANGE = """
            SELECT 'range type', 'THING', n.nspname::text, t.typname::text, NULL::oid,
              ARRAY['CREATE TYPE ' || {name n.nspname t.typname} || ' AS RANGE (SUBTYPE = ' || format_type(r.rngsubtype, NULL)
                || CASE WHEN o.opcdefault THEN '' ELSE ', SUBTYPE_OPCLASS = ' || {name on_.nspname o.opcname} END
                || coalesce((SELECT ', COLLATION = ' || {name m.nspname l.collname} FROM pg_collation l
                     JOIN pg_namespace m ON m.oid = l.collnamespace JOIN pg_type b ON b.oid = r.rngsubtype
                     WHERE l.oid = r.rngcollation AND r.rngcollation <> b.typcollation), '')
                || CASE WHEN r.rngcanonical::oid <> 0 THEN ', CANONICAL = ' || r.rngcanonical::text ELSE '' END
                || CASE WHEN r.rngsubdiff::oid <> 0 THEN ', SUBTYPE_DIFF = ' || r.rngsubdiff::text ELSE '' END || '%s' || ')'],
              ARRAY['DROP TYPE ' || {name n.nspname t.typname}]
            FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace JOIN pg_range r ON r.rngtypid = t.oid
            JOIN pg_opclass o ON o.oid = r.rngsubopc JOIN pg_namespace on_ ON on_.oid = o.opcnamespace
            WHERE t.typtype = 'r' AND {in t.typnamespace} AND {own pg_type t.oid}""";

    private static final String MULTIRANGE =
            "' || (SELECT ', MULTIRANGE_TYPE_NAME = ' || {name y.nspname x.typname} FROM pg_type x"
                    + " JOIN pg_namespace y ON y.oid = x.typnamespace WHERE x.oid = r.rngmultitypid) || '";

    private static final String COLLATION = """
            SELECT 'collation', 'THING', n.nspname::text, l.collname::text, NULL::oid,
              ARRAY['CREATE COLLATION ' || {name n.nspname l.collname} || ' (PROVIDER = '
                || CASE l.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END
                || CASE WHEN l.collprovider = 'c' THEN ', LC_COLLATE = ' || quote_literal(l.collcollate)
                     || ', LC_CTYPE = ' || quote_literal(l.collctype) ELSE ', LOCALE = ' || quote_literal(%s) END
                || CASE WHEN l.collisdeterministic THEN '' ELSE ', DETERMINISTIC = false' END || ')'],
              ARRAY['DROP COLLATION ' || {name n.nspname l.collname}]
            FROM pg_collation l JOIN pg_namespace n ON n.oid = l.collnamespace
            WHERE {in l.collnamespace} AND {own pg_collation l.oid}""";

    private static final String OPERATOR = """
            SELECT 'operator of ' || concat_ws(' and ', format_type(nullif(o.oprleft, 0), NULL), format_type(o.oprright, NULL)),
              'THING', n.nspname::text, o.oprname::text, NULL::oid,
              ARRAY['CREATE OPERATOR ' || s.named || ' (FUNCTION = ' || o.oprcode::text
                || coalesce(', LEFTARG = ' || format_type(nullif(o.oprleft, 0), NULL), '')
                || ', RIGHTARG = ' || format_type(o.oprright, NULL)
                || coalesce((SELECT ', COMMUTATOR = OPERATOR(' || quote_ident(y.nspname) || '.' || x.oprname || ')'
                     FROM pg_operator x JOIN pg_namespace y ON y.oid = x.oprnamespace WHERE x.oid = o.oprcom), '')
                || coalesce((SELECT ', NEGATOR = OPERATOR(' || quote_ident(y.nspname) || '.' || x.oprname || ')'
                     FROM pg_operator x JOIN pg_namespace y ON y.oid = x.oprnamespace WHERE x.oid = o.oprnegate), '')
                || CASE WHEN o.oprrest::oid <> 0 THEN ', RESTRICT = ' || o.oprrest::text ELSE '' END
                || CASE WHEN o.oprjoin::oid <> 0 THEN ', JOIN = ' || o.oprjoin::text ELSE '' END
                || CASE WHEN o.oprcanhash THEN ', HASHES' ELSE '' END || CASE WHEN o.oprcanmerge THEN ', MERGES' ELSE '' END || ')'],
              ARRAY['DROP OPERATOR ' || s.named || ' (' || coalesce(format_type(nullif(o.oprleft, 0), NULL), 'NONE')
                || ', ' || format_type(o.oprright, NULL) || ')']
            FROM pg_operator o JOIN pg_namespace n ON n.oid = o.oprnamespace CROSS JOIN LATERAL (SELECT
              CASE WHEN n.nspname = current_schema() THEN '' ELSE quote_ident(n.nspname) || '.' END || o.oprname AS named) AS s
            WHERE o.oprcode::oid <> 0 AND {in o.oprnamespace} AND {own pg_operator o.oid}""";

    private static final String FAMILY = """
            SELECT 'operator family of ' || m.amname, 'THING', n.nspname::text, f.opfname::text, NULL::oid,
              ARRAY['CREATE OPERATOR FAMILY ' || {name n.nspname f.opfname} || ' USING ' || quote_ident(m.amname)],
              ARRAY['DROP OPERATOR FAMILY ' || {name n.nspname f.opfname} || ' USING ' || quote_ident(m.amname)]
            FROM pg_opfamily f JOIN pg_namespace n ON n.oid = f.opfnamespace JOIN pg_am m ON m.oid = f.opfmethod
            WHERE {in f.opfnamespace} AND {own pg_opfamily f.oid}""";

    private static final String CLASS = """
            SELECT 'operator class of ' || m.amname, 'THING', n.nspname::text, o.opcname::text, NULL::oid,
              ARRAY['CREATE OPERATOR CLASS ' || {name n.nspname o.opcname} || CASE WHEN o.opcdefault THEN ' DEFAULT' ELSE '' END
                || ' FOR TYPE ' || format_type(o.opcintype, NULL) || ' USING ' || quote_ident(m.amname)
                || ' FAMILY ' || {name fn.nspname f.opfname} || ' AS '
                || concat_ws(', ', CASE WHEN o.opckeytype <> 0 THEN 'STORAGE ' || format_type(o.opckeytype, NULL) END,
                  (SELECT string_agg('OPERATOR ' || p.amopstrategy || ' ' || p.amopopr::regoperator
                     || CASE WHEN p.amoppurpose = 'o' THEN ' FOR ORDER BY ' || {name sn.nspname sf.opfname} ELSE '' END, ', '
                     ORDER BY p.amopstrategy) FROM pg_amop p LEFT JOIN pg_opfamily sf ON sf.oid = p.amopsortfamily
                     LEFT JOIN pg_namespace sn ON sn.oid = sf.opfnamespace WHERE p.amopfamily = f.oid
                       AND p.amoplefttype = o.opcintype AND p.amoprighttype = o.opcintype),
                  (SELECT string_agg('FUNCTION ' || p.amprocnum || ' ' || p.amproc::regprocedure, ', ' ORDER BY p.amprocnum)
                     FROM pg_amproc p WHERE p.amprocfamily = f.oid
                       AND p.amproclefttype = o.opcintype AND p.amprocrighttype = o.opcintype))],
              ARRAY['DROP OPERATOR CLASS ' || {name n.nspname o.opcname} || ' USING ' || quote_ident(m.amname)]
            FROM pg_opclass o JOIN pg_namespace n ON n.oid = o.opcnamespace JOIN pg_am m ON m.oid = o.opcmethod
            JOIN pg_opfamily f ON f.oid = o.opcfamily JOIN pg_namespace fn ON fn.oid = f.opfnamespace
            WHERE {in o.opcnamespace} AND {own pg_opclass o.oid}""";

    private static final String CAST = """
            SELECT 'cast', 'THING', NULL, t.named, NULL::oid,
              ARRAY['CREATE CAST (' || t.named || ') ' || CASE c.castmethod WHEN 'f' THEN 'WITH FUNCTION ' || c.castfunc::regprocedure
                WHEN 'i' THEN 'WITH INOUT' ELSE 'WITHOUT FUNCTION' END
                || CASE c.castcontext WHEN 'a' THEN ' AS ASSIGNMENT' WHEN 'i' THEN ' AS IMPLICIT' ELSE '' END],
              ARRAY['DROP CAST (' || t.named || ')']
            FROM pg_cast c CROSS JOIN LATERAL (SELECT
              format_type(c.castsource, NULL) || ' AS ' || format_type(c.casttarget, NULL) AS named) AS t
            WHERE {user c.oid} AND {own pg_cast c.oid}""";

    private static final String CONVERSION = """
            SELECT 'conversion', 'THING', n.nspname::text, c.conname::text, NULL::oid,
              ARRAY['CREATE ' || CASE WHEN c.condefault THEN 'DEFAULT ' ELSE '' END || 'CONVERSION ' || {name n.nspname c.conname}
                || ' FOR ' || quote_literal(pg_encoding_to_char(c.conforencoding)) || ' TO '
                || quote_literal(pg_encoding_to_char(c.contoencoding)) || ' FROM ' || c.conproc::text],
              ARRAY['DROP CONVERSION ' || {name n.nspname c.conname}]
            FROM pg_conversion c JOIN pg_namespace n ON n.oid = c.connamespace
            WHERE {in c.connamespace} AND {own pg_conversion c.oid}""";

    private PostgresqlTypeDefinitions() {}

    static List<String> parts(PostgresqlCatalogue catalogue) {
        String locale = catalogue.since(17, "l.colllocale", catalogue.since(15, "l.colliculocale", "l.collcollate"));
        return List.of(
                DOMAIN,
                COMPOSITE,
                RANGE.replace("%s", catalogue.since(14, MULTIRANGE, "")),
                COLLATION.replace("%s", locale),
                OPERATOR,
                FAMILY,
                CLASS,
                CAST,
                CONVERSION);
    }
}
