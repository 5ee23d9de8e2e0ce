package dev.godwit.dialect.h2;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.read.Row;
import dev.godwit.dialect.read.Rows;
import dev.godwit.dialect.read.SchemaDraft;
import dev.godwit.schema.Definition;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Routine;
import dev.godwit.schema.Sequence;
import dev.godwit.schema.Trigger;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Sequences, and programs, which are names for Java code. */
final class H2OthersReader {

    private static final int CACHE = 32;

    private final H2Catalogue catalogue;
    private final SchemaDraft draft;
    private final Names names;
    private final Set<QualifiedName> routines = new HashSet<>();

    H2OthersReader(H2Catalogue catalogue) {
        this.catalogue = catalogue;
        this.draft = catalogue.draft();
        this.names = catalogue.names();
    }

    void read() throws SQLException {
        each("SELECT * FROM INFORMATION_SCHEMA.SEQUENCES WHERE " + catalogue.in("SEQUENCE_SCHEMA"), this::sequence);
        each("SELECT * FROM INFORMATION_SCHEMA.ROUTINES WHERE " + catalogue.in("ROUTINE_SCHEMA"), this::routine);
        each(
                "SELECT EVENT_OBJECT_SCHEMA, EVENT_OBJECT_TABLE, TRIGGER_NAME, ACTION_TIMING, ACTION_ORIENTATION, JAVA_CLASS,"
                        + " LISTAGG(EVENT_MANIPULATION, ', ') WITHIN GROUP (ORDER BY EVENT_MANIPULATION) AS EVENTS"
                        + " FROM INFORMATION_SCHEMA.TRIGGERS WHERE " + catalogue.in("TRIGGER_SCHEMA")
                        + " GROUP BY EVENT_OBJECT_SCHEMA, EVENT_OBJECT_TABLE, TRIGGER_NAME, ACTION_TIMING, ACTION_ORIENTATION,"
                        + " JAVA_CLASS",
                this::trigger);
        each(
                "SELECT CONSTANT_SCHEMA, CONSTANT_NAME, VALUE_DEFINITION FROM INFORMATION_SCHEMA.CONSTANTS WHERE "
                        + catalogue.in("CONSTANT_SCHEMA"),
                this::constant);
    }

    private void each(String sql, Rows.Reader reader) throws SQLException {
        Rows.each(catalogue.connection(), sql, reader);
    }

    private void constant(Row row) throws SQLException {
        QualifiedName name = catalogue.name(row.text("CONSTANT_SCHEMA"), row.text("CONSTANT_NAME"));
        draft.add(Definition.thing(
                "constant",
                name,
                "CREATE CONSTANT " + names.of(name) + " VALUE " + row.text("VALUE_DEFINITION"),
                "DROP CONSTANT " + names.of(name)));
    }

    private void sequence(Row row) throws SQLException {
        QualifiedName name = catalogue.name(row.text("SEQUENCE_SCHEMA"), row.text("SEQUENCE_NAME"));
        boolean up = row.number("INCREMENT") > 0;
        OptionalLong least = row.unless(up ? 1 : Long.MIN_VALUE, "MINIMUM_VALUE");
        OptionalLong greatest = row.unless(up ? Long.MAX_VALUE : -1, "MAXIMUM_VALUE");
        boolean usual = up ? least.isEmpty() : greatest.isEmpty();
        long start = row.number("START_VALUE");
        draft.add(new Sequence(
                name,
                usual && start == (up ? 1 : -1) ? OptionalLong.empty() : OptionalLong.of(start),
                row.unless(1, "INCREMENT"),
                least,
                greatest,
                row.is("CYCLE_OPTION"),
                row.unless(CACHE, "CACHE")));
        draft.unreadIf(!row.text("DATA_TYPE").equals("BIGINT"), "type of sequence", name.toString());
    }

    /** A name for several methods is one alias. */
    private void routine(Row row) throws SQLException {
        QualifiedName name = catalogue.name(row.text("ROUTINE_SCHEMA"), row.text("ROUTINE_NAME"));
        if (!routines.add(name)) {
            return;
        }
        String kind = row.text("ROUTINE_TYPE").equals("AGGREGATE") ? "AGGREGATE" : "ALIAS";
        H2Literals literals = new H2Literals();
        Optional<String> source = row.said("ROUTINE_DEFINITION");
        String deterministic = row.is("IS_DETERMINISTIC") ? " DETERMINISTIC" : "";
        String what = source.isPresent()
                ? " AS " + literals.text(source.get())
                : " FOR " + literals.text(row.text("EXTERNAL_NAME"));
        draft.add(new Routine(kind, name, "", "CREATE " + kind + " " + names.of(name) + deterministic + what));
    }

    private void trigger(Row row) throws SQLException {
        QualifiedName table = catalogue.name(row.text("EVENT_OBJECT_SCHEMA"), row.text("EVENT_OBJECT_TABLE"));
        if (!catalogue.scope().readsTable(table.name())) {
            return;
        }
        String name = row.text("TRIGGER_NAME");
        Optional<String> type = row.said("JAVA_CLASS");
        String when = " " + row.text("ACTION_TIMING") + " " + row.text("EVENTS") + " ON " + names.of(table)
                + (row.text("ACTION_ORIENTATION").equals("ROW") ? " FOR EACH ROW" : "");
        if (type.isEmpty()) {
            draft.unread("trigger", name);
            return;
        }
        draft.add(new Trigger(
                name,
                table,
                "CREATE TRIGGER " + names.of(table.beside(name)) + when + " CALL "
                        + new H2Literals().text(type.get())));
    }
}
