package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.read.Rows;
import dev.godwit.schema.Extension;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Extensions, and the names of all that there are no values for. */
final class PostgresqlOthersReader {

    /** The first object id that is not one of the server's own (transam.h). */
    private static final int FIRST_OF_USERS = 16384;

    private final PostgresqlCatalogue catalogue;

    PostgresqlOthersReader(PostgresqlCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    void read() throws SQLException {
        Rows.each(
                catalogue.connection(),
                "SELECT extname FROM pg_extension WHERE oid >= " + FIRST_OF_USERS,
                row -> catalogue.draft().add(new Extension(row.text("extname"), Optional.empty())));
        Rows.each(
                catalogue.connection(),
                String.join(" UNION ALL ", parts()),
                row -> catalogue.draft().unread(row.text("kind"), row.text("name")));
    }

    private List<String> parts() {
        String table = " JOIN pg_class c ON c.oid = %s AND " + catalogue.in("c.relnamespace");
        return List.of(
                in("'domain'", "pg_type", "typname", "typnamespace", "o.typtype = 'd'"),
                in("'range type'", "pg_type", "typname", "typnamespace", "o.typtype = 'r'"),
                in("'base type'", "pg_type", "typname", "typnamespace", "o.typtype = 'b' AND o.typelem = 0"),
                in("'operator'", "pg_operator", "oprname", "oprnamespace", "true"),
                in("'operator class'", "pg_opclass", "opcname", "opcnamespace", "true"),
                in("'operator family'", "pg_opfamily", "opfname", "opfnamespace", "true"),
                in("'collation'", "pg_collation", "collname", "collnamespace", "true"),
                in("'conversion'", "pg_conversion", "conname", "connamespace", "true"),
                in("'text search configuration'", "pg_ts_config", "cfgname", "cfgnamespace", "true"),
                in("'text search dictionary'", "pg_ts_dict", "dictname", "dictnamespace", "true"),
                in("'statistics'", "pg_statistic_ext", "stxname", "stxnamespace", "true"),
                "SELECT 'policy', o.polname FROM pg_policy o" + table.formatted("o.polrelid"),
                "SELECT 'rule', o.rulename FROM pg_rewrite o" + table.formatted("o.ev_class")
                        + " WHERE o.rulename <> '_RETURN'",
                "SELECT 'options of index', c.relname || '.' || o.attname FROM pg_attribute o"
                        + table.formatted("o.attrelid") + " WHERE c.relkind = 'i' AND o.attoptions IS NOT NULL",
                anywhere(
                        "'cast'",
                        "pg_cast",
                        "format_type(o.castsource, NULL) || ' to ' || format_type(o.casttarget, NULL)"),
                anywhere("'event trigger'", "pg_event_trigger", "o.evtname"),
                anywhere("'publication'", "pg_publication", "o.pubname"),
                anywhere("'foreign server'", "pg_foreign_server", "o.srvname"),
                anywhere("'foreign data wrapper'", "pg_foreign_data_wrapper", "o.fdwname"),
                anywhere("'language'", "pg_language", "o.lanname"),
                comments());
    }

    private String in(String kind, String relation, String name, String schema, String condition) {
        return "SELECT " + kind + " AS kind, o." + name + "::text AS name FROM " + relation + " o WHERE " + condition
                + " AND " + catalogue.in("o." + schema) + PostgresqlCatalogue.ofItsOwn(relation, "o.oid");
    }

    private String anywhere(String kind, String relation, String name) {
        return "SELECT " + kind + ", " + name + " FROM " + relation + " o WHERE o.oid >= " + FIRST_OF_USERS
                + PostgresqlCatalogue.ofItsOwn(relation, "o.oid");
    }

    /** Comments on what is read, where its value has no place for one. */
    private String comments() {
        return "SELECT 'comment', i.type || ' ' || i.identity FROM pg_description o,"
                + " LATERAL pg_identify_object(o.classoid, o.objoid, o.objsubid) i"
                + " WHERE o.objoid >= " + FIRST_OF_USERS
                + " AND o.classoid IN ('pg_constraint'::regclass, 'pg_trigger'::regclass, 'pg_proc'::regclass, 'pg_type'::regclass)"
                + " AND NOT EXISTS (SELECT 1 FROM pg_depend e"
                + " WHERE e.classid = o.classoid AND e.objid = o.objoid AND e.deptype = 'e')";
    }
}
