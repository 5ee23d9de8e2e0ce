package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.read.Row;
import dev.godwit.dialect.read.Rows;
import dev.godwit.dialect.read.TableDraft;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Routine;
import dev.godwit.schema.Trigger;
import java.sql.SQLException;
import java.util.Optional;

/** Routines and triggers, as the server writes them. */
final class PostgresqlProgramsReader {

    private static final String AGGREGATE = "CASE WHEN g.aggfnoid IS NOT NULL THEN 'CREATE AGGREGATE '"
            + " || quote_ident(n.nspname) || '.' || quote_ident(p.proname)"
            + " || '(' || coalesce(nullif(pg_get_function_arguments(p.oid), ''), '*') || ') (SFUNC = ' || g.aggtransfn"
            + " || ', STYPE = ' || format_type(g.aggtranstype, NULL)"
            + " || CASE WHEN g.aggfinalfn <> 0 THEN ', FINALFUNC = ' || g.aggfinalfn ELSE '' END"
            + " || CASE WHEN g.aggfinalextra THEN ', FINALFUNC_EXTRA' ELSE '' END"
            + " || CASE WHEN g.aggcombinefn <> 0 THEN ', COMBINEFUNC = ' || g.aggcombinefn ELSE '' END"
            + " || coalesce(', INITCOND = ' || quote_literal(g.agginitval), '')"
            + " || CASE p.proparallel WHEN 's' THEN ', PARALLEL = SAFE' WHEN 'r' THEN ', PARALLEL = RESTRICTED' ELSE '' END"
            + " || ')' END";

    private static final String ODD_AGGREGATE = "g.aggkind <> 'n' OR g.aggmtransfn <> 0 OR g.aggserialfn <> 0"
            + " OR g.aggsortop <> 0 OR g.aggtransspace <> 0";

    private final PostgresqlCatalogue catalogue;

    PostgresqlProgramsReader(PostgresqlCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    void read() throws SQLException {
        Rows.each(
                catalogue.connection(),
                "SELECT p.pronamespace, n.nspname, quote_ident(n.nspname) AS quoted, p.proname, p.prokind,"
                        + " CASE WHEN p.prokind = 'a' THEN coalesce(nullif(pg_get_function_identity_arguments(p.oid), ''), '*')"
                        + " ELSE oidvectortypes(p.proargtypes) END AS arguments,"
                        + " CASE WHEN p.prokind <> 'a' THEN pg_get_functiondef(p.oid) ELSE " + AGGREGATE
                        + " END AS definition, coalesce(" + ODD_AGGREGATE + ", false) AS odd"
                        + " FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace"
                        + " LEFT JOIN pg_aggregate g ON g.aggfnoid = p.oid WHERE " + catalogue.in("p.pronamespace")
                        + PostgresqlCatalogue.ofItsOwn("pg_proc", "p.oid"),
                this::routine);
        Rows.each(
                catalogue.connection(),
                "SELECT t.tgname, t.tgrelid, t.tgenabled <> 'O' AS changed, pg_get_triggerdef(t.oid, true) AS definition"
                        + " FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal AND "
                        + catalogue.in("c.relnamespace") + " AND c.relkind IN ('r', 'v')",
                this::trigger);
    }

    /** The server writes a routine with its schema; in the current one it goes without, as all other names do. */
    private void routine(Row row) throws SQLException {
        QualifiedName name = catalogue.name(row.text("nspname"), row.text("proname"));
        if (row.is("odd")) {
            catalogue.draft().unread("aggregate", name + "(" + row.text("arguments") + ")");
            return;
        }
        String kind = switch (row.text("prokind")) {
            case "p" -> "PROCEDURE";
            case "a" -> "AGGREGATE";
            default -> "FUNCTION";
        };
        String definition = row.text("definition").stripTrailing();
        String said = " " + kind + " " + row.text("quoted") + ".";
        int at = name.schema().isPresent() ? -1 : definition.indexOf(said);
        String written = at < 0
                ? definition
                : definition.substring(0, at) + " " + kind + " " + definition.substring(at + said.length());
        catalogue.draft().add(new Routine(kind, name, row.text("arguments"), written));
    }

    private void trigger(Row row) throws SQLException {
        String relation = row.text("tgrelid");
        Optional<QualifiedName> table = Optional.ofNullable(catalogue.tables().get(relation))
                .map(TableDraft::name)
                .or(() -> Optional.ofNullable(catalogue.views().get(relation)));
        if (table.isPresent()) {
            catalogue.draft().add(new Trigger(row.text("tgname"), table.get(), row.text("definition")));
            catalogue.draft().unreadIf(row.is("changed"), "switched trigger", table.get() + "." + row.text("tgname"));
        }
    }
}
