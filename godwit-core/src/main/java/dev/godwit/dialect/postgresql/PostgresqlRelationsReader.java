package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.read.Row;
import dev.godwit.dialect.read.Rows;
import dev.godwit.dialect.read.SchemaDraft;
import dev.godwit.dialect.read.TableDraft;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.View;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tables, without what is in them, and views. */
final class PostgresqlRelationsReader {

    private static final Pattern CHECK_OPTION = Pattern.compile("check_option=(local|cascaded)");

    private final PostgresqlCatalogue catalogue;
    private final SchemaDraft draft;

    PostgresqlRelationsReader(PostgresqlCatalogue catalogue) {
        this.catalogue = catalogue;
        this.draft = catalogue.draft();
    }

    void read() throws SQLException {
        Rows.each(
                catalogue.connection(),
                "SELECT c.oid, c.relnamespace, c.relname, c.relkind, c.relpersistence, c.reloftype <> 0 AS typed,"
                        + " array_to_string(c.reloptions, ', ') AS options, d.description,"
                        + " CASE WHEN c.relkind IN ('r', 'p') AND c.relam <> 0 THEN (SELECT m.amname FROM pg_am m"
                        + " WHERE m.oid = c.relam AND m.amname <> 'heap') END AS method,"
                        + " CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END AS partitioned,"
                        + " CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END AS query"
                        + " FROM pg_class c LEFT JOIN pg_description d"
                        + " ON d.objoid = c.oid AND d.classoid = 'pg_class'::regclass AND d.objsubid = 0"
                        + " WHERE " + catalogue.in("c.relnamespace")
                        + " AND c.relkind IN ('r', 'p', 'v', 'm')"
                        + PostgresqlCatalogue.notOfExtension("pg_class", "c.oid"),
                this::relation);
    }

    private void relation(Row row) throws SQLException {
        QualifiedName name = catalogue.nameIn(row.text("relnamespace"), row.text("relname"));
        if (!catalogue.scope().readsTable(name.name())) {
            return;
        }
        if (row.said("query").isPresent()) {
            view(row, name);
        } else {
            table(row, name);
        }
    }

    private void table(Row row, QualifiedName name) throws SQLException {
        TableDraft table = draft.addTable(name);
        table.comment(row.said("description"));
        catalogue.tables().put(row.text("oid"), table);
        row.said("partitioned").ifPresent(key -> table.option(PostgresqlTableOptions.PARTITION_BY, key));
        row.said("method").ifPresent(method -> table.option(PostgresqlTableOptions.METHOD, method));
        if (row.text("relpersistence").equals("u")) {
            table.option(PostgresqlTableOptions.UNLOGGED, "true");
        }
        draft.unreadIf(row.is("typed"), "type of table", name.toString());
    }

    private void view(Row row, QualifiedName name) throws SQLException {
        boolean materialized = row.text("relkind").equals("m");
        String query = row.text("query").strip().replaceAll(";$", "");
        Matcher check = CHECK_OPTION.matcher(row.text("options"));
        boolean checked = check.find();
        String suffix = checked ? "\nWITH " + check.group(1).toUpperCase(java.util.Locale.ROOT) + " CHECK OPTION" : "";
        catalogue.views().put(row.text("oid"), name);
        draft.add(new View(name, List.of(), query + suffix, materialized));
    }
}
