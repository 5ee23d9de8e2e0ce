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
            + " || CASE WHEN g.aggtransspace <> 0 THEN ', SSPACE = ' || g.aggtransspace ELSE '' END"
            + " || CASE WHEN g.aggserialfn <> 0 THEN ', SERIALFUNC = ' || g.aggserialfn || ', DESERIALFUNC = '"
            + " || g.aggdeserialfn ELSE '' END"
            + " || CASE WHEN g.aggmtransfn <> 0 THEN ', MSFUNC = ' || g.aggmtransfn || ', MINVFUNC = ' || g.aggminvtransfn"
            + " || ', MSTYPE = ' || format_type(g.aggmtranstype, NULL) ELSE '' END"
            + " || CASE WHEN g.aggmtransspace <> 0 THEN ', MSSPACE = ' || g.aggmtransspace ELSE '' END"
            + " || CASE WHEN g.aggmfinalfn <> 0 THEN ', MFINALFUNC = ' || g.aggmfinalfn ELSE '' END"
            + " || CASE WHEN g.aggmfinalextra THEN ', MFINALFUNC_EXTRA' ELSE '' END"
            + " || coalesce(', MINITCOND = ' || quote_literal(g.aggminitval), '')"
            + " || coalesce((SELECT ', SORTOP = OPERATOR(' || quote_ident(y.nspname) || '.' || x.oprname || ')'"
            + " FROM pg_operator x JOIN pg_namespace y ON y.oid = x.oprnamespace WHERE x.oid = g.aggsortop), '')"
            + " || CASE WHEN g.aggkind = 'h' THEN ', HYPOTHETICAL' ELSE '' END"
            + " || CASE p.proparallel WHEN 's' THEN ', PARALLEL = SAFE' WHEN 'r' THEN ', PARALLEL = RESTRICTED' ELSE '' END"
            + " || ')' END";

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
                        + " END AS definition"
                        + " FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace"
                        + " LEFT JOIN pg_aggregate g ON g.aggfnoid = p.oid WHERE " + catalogue.in("p.pronamespace")
                        + PostgresqlCatalogue.ofItsOwn("pg_proc", "p.oid"),
                this::routine);
        Rows.each(
                catalogue.connection(),
                "SELECT t.tgname, t.tgrelid, pg_get_triggerdef(t.oid, true) AS definition"
                        + " FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND "
                        + catalogue.in("c.relnamespace") + " AND c.relkind IN ('r', 'p', 'v')",
                this::trigger);
    }

    /** The server writes a routine with its schema; in the current one it goes without, as all other names do. */
    private void routine(Row row) throws SQLException {
        QualifiedName name = catalogue.name(row.text("nspname"), row.text("proname"));
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
        }
    }
}
