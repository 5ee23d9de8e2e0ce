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
        return List.of(
                in("'base type'", "pg_type", "typname", "typnamespace", "o.typtype = 'b' AND o.typelem = 0"),
                in("'text search parser'", "pg_ts_parser", "prsname", "prsnamespace", "true"),
                in("'text search template'", "pg_ts_template", "tmplname", "tmplnamespace", "true"),
                "SELECT 'operators between types of family', o.opfname::text FROM pg_opfamily o WHERE "
                        + catalogue.in("o.opfnamespace") + PostgresqlCatalogue.ofItsOwn("pg_opfamily", "o.oid")
                        + " AND EXISTS (SELECT 1 FROM pg_amop a WHERE a.amopfamily = o.oid AND NOT EXISTS"
                        + " (SELECT 1 FROM pg_opclass k WHERE k.opcfamily = o.oid AND k.opcintype = a.amoplefttype"
                        + " AND k.opcintype = a.amoprighttype))",
                "SELECT 'user mapping', s.srvname::text FROM pg_user_mappings u JOIN pg_foreign_server s ON s.oid = u.srvid"
                        + " WHERE s.oid >= " + FIRST_OF_USERS);
    }

    private String in(String kind, String relation, String name, String schema, String condition) {
        return "SELECT " + kind + " AS kind, o." + name + "::text AS name FROM " + relation + " o WHERE " + condition
                + " AND " + catalogue.in("o." + schema) + PostgresqlCatalogue.ofItsOwn(relation, "o.oid");
    }
}
