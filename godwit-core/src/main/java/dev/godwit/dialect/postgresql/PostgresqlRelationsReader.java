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
                "SELECT c.oid, c.relnamespace, c.relname, c.relkind, c.relpersistence, c.relispartition, c.relrowsecurity,"
                        + " c.relreplident <> 'd' AS replica, c.reloftype <> 0 AS typed, c.reltablespace <> 0 AS placed,"
                        + " array_to_string(c.reloptions, ', ') AS options, d.description,"
                        + " EXISTS (SELECT 1 FROM pg_inherits h WHERE h.inhrelid = c.oid) AS inherits,"
                        + " CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END AS query"
                        + " FROM pg_class c LEFT JOIN pg_description d"
                        + " ON d.objoid = c.oid AND d.classoid = 'pg_class'::regclass AND d.objsubid = 0"
                        + " WHERE " + catalogue.in("c.relnamespace")
                        + " AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c')"
                        + PostgresqlCatalogue.notOfExtension("pg_class", "c.oid"),
                this::relation);
    }

    private void relation(Row row) throws SQLException {
        QualifiedName name = catalogue.nameIn(row.text("relnamespace"), row.text("relname"));
        if (!catalogue.scope().readsTable(name.name())) {
            return;
        }
        switch (row.text("relkind")) {
            case "v", "m" -> view(row, name);
            case "p" -> draft.unread(row.is("relispartition") ? "partition" : "partitioned table", name.toString());
            case "f" -> draft.unread("foreign table", name.toString());
            case "c" -> draft.unread("composite type", name.toString());
            default -> table(row, name);
        }
    }

    private void table(Row row, QualifiedName name) throws SQLException {
        if (row.is("relispartition")) {
            draft.unread("partition", name.toString());
            return;
        }
        TableDraft table = draft.addTable(name);
        table.comment(row.said("description"));
        catalogue.tables().put(row.text("oid"), table);
        draft.unreadIf(row.is("inherits"), "inheritance of table", name.toString());
        draft.unreadIf(row.is("typed"), "type of table", name.toString());
        draft.unreadIf(row.text("relpersistence").equals("u"), "UNLOGGED of table", name.toString());
        draft.unreadIf(row.is("relrowsecurity"), "row security of table", name.toString());
        draft.unreadIf(row.is("replica"), "replica identity of table", name.toString());
        draft.unreadIf(row.is("placed"), "tablespace of table", name.toString());
        draft.unreadIf(!row.text("options").isEmpty(), "storage parameters of table", name.toString());
    }

    private void view(Row row, QualifiedName name) throws SQLException {
        boolean materialized = row.text("relkind").equals("m");
        String query = row.text("query").strip().replaceAll(";$", "");
        Matcher check = CHECK_OPTION.matcher(row.text("options"));
        boolean checked = check.find();
        String suffix = checked ? "\nWITH " + check.group(1).toUpperCase(java.util.Locale.ROOT) + " CHECK OPTION" : "";
        String otherOptions = row.text("options").replaceAll("check_option=\\w+(, )?", "");
        catalogue.views().put(row.text("oid"), name);
        draft.add(new View(name, List.of(), query + suffix, materialized));
        draft.unreadIf(!otherOptions.isEmpty(), "options of view", name.toString());
        draft.unreadIf(row.said("description").isPresent(), "comment of view", name.toString());
    }
}
