package dev.godwit.dialect.postgresql;

import dev.godwit.dialect.read.Expressions;
import dev.godwit.dialect.read.Row;
import dev.godwit.dialect.read.TableDraft;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.Deferral;
import dev.godwit.schema.Constraint.ReferenceAction;
import dev.godwit.schema.DataType;
import dev.godwit.schema.DataType.Enumeration;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rules of tables, without what a foreign key to a partitioned table becomes for each of its partitions. One that a value cannot hold in all its details is kept as the server writes it.
 */
final class PostgresqlConstraintsReader {

    private static final String SEPARATOR = "\u001f";

    /** What {@code column IN ('a', 'b')} of a text column becomes. */
    private static final Pattern WORDS =
            Pattern.compile("(.+) = (?:ANY \\(ARRAY\\[((?:'(?:[^']|'')*'::text(?:, )?)+)]\\)|('(?:[^']|'')*'::text))");

    private final PostgresqlCatalogue catalogue;

    PostgresqlConstraintsReader(PostgresqlCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    void read(PostgresqlAhead ahead) throws SQLException {
        ahead.each(query(), this::constraint);
    }

    String query() {
        String special = "i.indnkeyatts <> i.indnatts OR (k.contype = 'p' AND k.condeferrable) OR k.confmatchtype = 'f'"
                + " OR NOT k.convalidated"
                + catalogue.since(15, " OR k.confdelsetcols IS NOT NULL", "")
                + catalogue.since(18, " OR k.conperiod OR NOT k.conenforced", "");
        String elsewhere = "rc.relkind NOT IN ('r', 'p') OR NOT " + catalogue.in("rc.relnamespace");
        return "SELECT k.conname, k.contype, k.conrelid, array_to_string(k.conkey, ',') AS columns, k.condeferrable,"
                + " k.condeferred, k.confrelid, array_to_string(k.confkey, ',') AS referenced, k.confupdtype,"
                + " k.confdeltype, rn.nspname AS schema, rc.relname AS parent,"
                + " CASE WHEN " + elsewhere + " THEN (SELECT string_agg(a.attname, E'\\x1f' ORDER BY f.n)"
                + " FROM unnest(k.confkey) WITH ORDINALITY AS f (number, n) JOIN pg_attribute a"
                + " ON a.attrelid = k.confrelid AND a.attnum = f.number) END AS names,"
                + catalogue.since(15, " i.indnullsnotdistinct", " false") + " AS nullsequal,"
                + " CASE WHEN k.contype IN ('c', 'x') OR " + special
                + " THEN pg_get_constraintdef(k.oid) END AS definition"
                + " FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid"
                + " LEFT JOIN pg_class rc ON rc.oid = k.confrelid LEFT JOIN pg_namespace rn ON rn.oid = rc.relnamespace"
                + " LEFT JOIN pg_index i ON i.indexrelid = k.conindid AND k.contype IN ('p', 'u')"
                + " WHERE " + catalogue.in("c.relnamespace")
                + " AND k.contype IN ('p', 'u', 'f', 'c', 'x')"
                + " AND NOT (k.contype = 'f' AND k.conparentid <> 0 AND EXISTS (SELECT 1 FROM pg_constraint o"
                + " WHERE o.oid = k.conparentid AND o.conrelid = k.conrelid))";
    }

    private void constraint(Row row) throws SQLException {
        TableDraft table = catalogue.tables().get(row.text("conrelid"));
        if (table == null) {
            return;
        }
        Optional<String> name = row.said("conname");
        String kind = row.text("contype");
        Optional<String> definition = row.said("definition");
        if (kind.equals("c") && definition.filter(text -> text.endsWith(")")).isPresent()) {
            check(table, name.orElseThrow(), definition.get());
        } else if (definition.isPresent()) {
            table.add(new Constraint.Other(name, definition.get()));
        } else {
            table.add(plain(row, kind, name));
        }
    }

    private Constraint plain(Row row, String kind, Optional<String> name) throws SQLException {
        List<String> columns = catalogue.columns(row.text("conrelid"), row.text("columns"));
        Deferral deferral = !row.is("condeferrable")
                ? Deferral.NOT_DEFERRABLE
                : row.is("condeferred") ? Deferral.INITIALLY_DEFERRED : Deferral.INITIALLY_IMMEDIATE;
        return switch (kind) {
            case "p" -> new Constraint.PrimaryKey(name, columns);
            case "u" -> new Constraint.Unique(name, columns, row.is("nullsequal"), deferral);
            default ->
                new Constraint.ForeignKey(
                        name,
                        columns,
                        catalogue.name(row.text("schema"), row.text("parent")),
                        referenced(row),
                        action(row.text("confdeltype")),
                        action(row.text("confupdtype")),
                        deferral);
        };
    }

    private List<String> referenced(Row row) throws SQLException {
        Optional<String> names = row.said("names");
        return names.isPresent()
                ? List.of(names.get().split(SEPARATOR))
                : catalogue.columns(row.text("confrelid"), row.text("referenced"));
    }

    private static ReferenceAction action(String letter) {
        return switch (letter) {
            case "r" -> ReferenceAction.RESTRICT;
            case "c" -> ReferenceAction.CASCADE;
            case "n" -> ReferenceAction.SET_NULL;
            case "d" -> ReferenceAction.SET_DEFAULT;
            default -> ReferenceAction.NO_ACTION;
        };
    }

    private void check(TableDraft table, String name, String definition) {
        String condition = Expressions.bare(definition.substring("CHECK ".length()));
        Matcher words = WORDS.matcher(condition);
        if (words.matches() && isOfWords(table, name, words)) {
            String values = words.group(2) == null ? words.group(3) : words.group(2);
            table.change(
                    column(words),
                    column -> column.ofType(new Enumeration(Optional.empty(), Expressions.strings(values))));
        } else {
            table.add(new Constraint.Check(Optional.of(name), PostgresqlInList.settled(condition)));
        }
    }

    /** Whether it is the rule that Godwit gives to a column of words. */
    private static boolean isOfWords(TableDraft table, String name, Matcher words) {
        String column = column(words);
        return name.equals(PostgresqlColumns.checkName(table.name(), column))
                && table.column(column)
                        .filter(text -> text.type() instanceof DataType.Text)
                        .isPresent();
    }

    private static String column(Matcher words) {
        String name = words.group(1);
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }
}
