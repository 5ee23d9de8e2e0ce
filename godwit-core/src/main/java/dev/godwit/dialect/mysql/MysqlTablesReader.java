package dev.godwit.dialect.mysql;

import dev.godwit.dialect.read.Row;
import dev.godwit.dialect.read.Rows;
import dev.godwit.dialect.read.SchemaDraft;
import dev.godwit.dialect.read.TableDraft;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Sequence;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tables, without what is in them, and MariaDB's sequences, each of which is a table with one row. */
final class MysqlTablesReader {

    private static final long GREATEST = Long.MAX_VALUE - 1;
    private static final int CACHE = 1000;

    /** {@code row_format=DYNAMIC}, {@code `compressed`=1}, {@code data directory='/there'}. */
    private static final Pattern OPTION = Pattern.compile("`?(\\w+)`?=('[^']*'|\\S+)");

    private final MysqlCatalogue catalogue;
    private final SchemaDraft draft;
    private final List<QualifiedName> sequences = new ArrayList<>();

    MysqlTablesReader(MysqlCatalogue catalogue) {
        this.catalogue = catalogue;
        this.draft = catalogue.draft();
    }

    void read() throws SQLException {
        Rows.each(
                catalogue.connection(),
                "SELECT table_schema AS place, table_name AS name, table_type AS kind, engine AS engine,"
                        + " table_collation AS collation, create_options AS options, table_comment AS description"
                        + " FROM information_schema.tables WHERE " + catalogue.in("table_schema"),
                this::relation);
        new MysqlPartitionsReader(catalogue).read();
        if (!sequences.isEmpty()) {
            Rows.each(
                    catalogue.connection(),
                    sequences.stream().map(this::select).collect(Collectors.joining(" UNION ALL ")),
                    this::sequence);
        }
    }

    private void relation(Row row) throws SQLException {
        QualifiedName name = catalogue.name(row.text("place"), row.text("name"));
        if (!catalogue.scope().readsTable(name.name())) {
            return;
        }
        switch (row.text("kind")) {
            case "BASE TABLE" -> table(row, name);
            case "SEQUENCE" -> sequences.add(name);
            case "VIEW" -> {}
            default -> draft.unread(row.text("kind").toLowerCase(Locale.ROOT) + " table", name.toString());
        }
    }

    private void table(Row row, QualifiedName name) throws SQLException {
        TableDraft table = draft.addTable(name);
        table.keepOrder();
        table.comment(row.said("description"));
        String collation = row.text("collation");
        if (!collation.equals(catalogue.collation())) {
            table.option("collate", collation);
        }
        if (!row.text("engine").equalsIgnoreCase(catalogue.engine())) {
            table.option("engine", row.text("engine"));
        }
        Matcher options = OPTION.matcher(row.text("options"));
        while (options.find()) {
            table.option(options.group(1).toLowerCase(Locale.ROOT), options.group(2));
        }
    }

    private String select(QualifiedName name) {
        return "SELECT " + MysqlStrings.plain(name.schema().orElse("")) + " AS place, "
                + MysqlStrings.plain(name.name()) + " AS name, s.* FROM "
                + catalogue.reader().names().of(name) + " s";
    }

    private void sequence(Row row) throws SQLException {
        String schema = row.text("place");
        boolean up = row.number("increment") > 0;
        OptionalLong least = row.unless(up ? 1 : -GREATEST - 1, "minimum_value");
        OptionalLong greatest = row.unless(up ? GREATEST : -1, "maximum_value");
        boolean usual = up ? least.isEmpty() : greatest.isEmpty();
        long start = row.number("start_value");
        draft.add(new Sequence(
                schema.isEmpty() ? QualifiedName.of(row.text("name")) : QualifiedName.of(schema, row.text("name")),
                usual && start == (up ? 1 : -1) ? OptionalLong.empty() : OptionalLong.of(start),
                row.unless(1, "increment"),
                least,
                greatest,
                row.is("cycle_option"),
                row.unless(CACHE, "cache_size")));
    }
}
