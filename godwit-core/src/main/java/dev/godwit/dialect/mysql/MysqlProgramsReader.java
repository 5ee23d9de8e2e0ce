package dev.godwit.dialect.mysql;

import dev.godwit.dialect.Names;
import dev.godwit.dialect.read.Qualifiers;
import dev.godwit.dialect.read.Row;
import dev.godwit.dialect.read.Rows;
import dev.godwit.dialect.read.SchemaDraft;
import dev.godwit.dialect.read.TableDraft;
import dev.godwit.dialect.schema.TokenText;
import dev.godwit.schema.Definition;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Routine;
import dev.godwit.schema.Trigger;
import dev.godwit.schema.View;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Views, triggers and routines, put together again from their parts. */
final class MysqlProgramsReader {

    private final MysqlCatalogue catalogue;
    private final SchemaDraft draft;
    private final Names names;
    private final Map<String, List<String>> parameters = new HashMap<>();
    private final Map<String, String> results = new HashMap<>();
    private final Map<String, String> lastTrigger = new HashMap<>();

    MysqlProgramsReader(MysqlCatalogue catalogue) {
        this.catalogue = catalogue;
        this.draft = catalogue.draft();
        this.names = catalogue.reader().names();
    }

    void read() throws SQLException {
        Rows.each(
                catalogue.connection(),
                "SELECT table_schema AS place, table_name AS name, view_definition AS query, check_option AS checked,"
                        + " security_type AS security, "
                        + (catalogue.variant() == MysqlVariant.MARIADB ? "algorithm" : "''") + " AS algorithm"
                        + " FROM information_schema.views WHERE "
                        + catalogue.in("table_schema"),
                this::view);
        Rows.each(
                catalogue.connection(),
                "SELECT trigger_schema AS place, trigger_name AS name, event_manipulation AS event,"
                        + " event_object_table AS relation, action_statement AS body, action_timing AS timing"
                        + " FROM information_schema.triggers WHERE " + catalogue.in("trigger_schema")
                        + " ORDER BY event_object_schema, event_object_table, action_order",
                this::trigger);
        Rows.each(
                catalogue.connection(),
                "SELECT specific_schema AS place, specific_name AS name, routine_type AS kind, ordinal_position AS number,"
                        + " parameter_mode AS mode, parameter_name AS parameter, dtd_identifier AS type,"
                        + " collation_name AS collation FROM information_schema.parameters WHERE "
                        + catalogue.in("specific_schema")
                        + " ORDER BY specific_schema, specific_name, ordinal_position",
                this::parameter);
        Rows.each(
                catalogue.connection(),
                "SELECT routine_schema AS place, routine_name AS name, routine_type AS kind, routine_definition AS body,"
                        + " is_deterministic AS steady, sql_data_access AS access, security_type AS security,"
                        + " routine_comment AS description FROM information_schema.routines WHERE "
                        + catalogue.in("routine_schema"),
                this::routine);
        Rows.each(
                catalogue.connection(),
                "SELECT event_schema AS place, event_name AS name, event_definition AS body, execute_at AS moment,"
                        + " interval_value AS every, interval_field AS unit, starts AS starts, ends AS ends, status AS status,"
                        + " on_completion AS completion, event_comment AS description FROM information_schema.events WHERE "
                        + catalogue.in("event_schema"),
                row -> draft.add(new MysqlEvent(catalogue).read(row)));
    }

    private void view(Row row) throws SQLException {
        QualifiedName name = catalogue.name(row.text("place"), row.text("name"));
        if (!catalogue.scope().readsTable(name.name())) {
            return;
        }
        String check = row.text("checked");
        String suffix = check.equals("NONE") || check.isEmpty() ? "" : " WITH " + check + " CHECK OPTION";
        draft.add(new View(name, List.of(), withoutCurrentSchema(row.text("query")) + suffix, false));
        boolean invoker = row.text("security").equals("INVOKER");
        String algorithm = row.text("algorithm");
        boolean chosen = !algorithm.isEmpty() && !algorithm.equals("UNDEFINED");
        if (invoker || chosen) {
            String rest = " VIEW " + names.of(name) + " AS " + withoutCurrentSchema(row.text("query")) + suffix;
            draft.add(Definition.detail(
                    "settings of view",
                    name.name(),
                    name,
                    "ALTER" + (chosen ? " ALGORITHM = " + algorithm : "") + (invoker ? " SQL SECURITY INVOKER" : "")
                            + rest,
                    "ALTER ALGORITHM = UNDEFINED SQL SECURITY DEFINER" + rest));
        }
    }

    /** A view is shown with the schema before each table and column, also where that is the current one. */
    private String withoutCurrentSchema(String query) {
        return Qualifiers.without(
                new MysqlLiterals().identifier(catalogue.currentSchema()),
                TokenText.of(query, catalogue.reader().syntax()));
    }

    private void trigger(Row row) throws SQLException {
        Optional<TableDraft> table = catalogue.table(row.text("place"), row.text("relation"));
        if (table.isEmpty()) {
            return;
        }
        QualifiedName name = table.get().name().beside(row.text("name"));
        String moment = row.text("timing") + " " + row.text("event");
        String definition = "CREATE TRIGGER " + names.of(name) + " " + moment + " ON "
                + names.of(table.get().name()) + " FOR EACH ROW " + row.text("body");
        draft.add(new Trigger(name.name(), table.get().name(), definition));
        String before = lastTrigger.put(table.get().name() + " " + moment, name.name());
        draft.unreadIf(before != null && before.compareTo(name.name()) > 0, "order of trigger", name.toString());
    }

    private static String id(Row row) throws SQLException {
        return row.text("place") + "\u0000" + row.text("kind") + "\u0000" + row.text("name");
    }

    private void parameter(Row row) throws SQLException {
        String collation = row.said("collation")
                .filter(by -> !by.equals(catalogue.collation()))
                .map(by -> " COLLATE " + by)
                .orElse("");
        String type = row.text("type") + collation;
        if (row.number("number") == 0) {
            results.put(id(row), type);
            return;
        }
        boolean said = !row.text("kind").equals("FUNCTION") || !row.text("mode").equals("IN");
        parameters
                .computeIfAbsent(id(row), any -> new ArrayList<>())
                .add((said ? row.text("mode") + " " : "") + names.of(row.text("parameter")) + " " + type);
    }

    private void routine(Row row) throws SQLException {
        QualifiedName name = catalogue.name(row.text("place"), row.text("name"));
        String kind = row.text("kind");
        Optional<String> body = row.said("body");
        boolean known = kind.equals("FUNCTION") || kind.equals("PROCEDURE");
        if (!known || body.isEmpty()) {
            draft.unread(kind.toLowerCase(java.util.Locale.ROOT), name.toString());
            return;
        }
        String arguments = String.join(", ", parameters.getOrDefault(id(row), List.of()));
        String definition = "CREATE " + kind + " " + names.of(name) + "(" + arguments + ")"
                + (kind.equals("FUNCTION") ? " RETURNS " + results.getOrDefault(id(row), "") : "")
                + (row.is("steady") ? " DETERMINISTIC" : "")
                + (row.text("access").equals("CONTAINS SQL") ? "" : " " + row.text("access"))
                + (row.text("security").equals("INVOKER") ? " SQL SECURITY INVOKER" : "")
                + row.said("description")
                        .map(text -> " COMMENT " + MysqlStrings.plain(text))
                        .orElse("")
                + "\n" + body.get();
        draft.add(new Routine(kind, name, arguments, definition));
    }
}
