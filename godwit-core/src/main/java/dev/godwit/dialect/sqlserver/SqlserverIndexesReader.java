package dev.godwit.dialect.sqlserver;

import dev.godwit.dialect.read.Expressions;
import dev.godwit.dialect.read.Row;
import dev.godwit.dialect.read.TableDraft;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.Deferral;
import dev.godwit.schema.Index;
import dev.godwit.schema.Index.Part;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Indexes, and the keys that rest on them. A primary key is clustered unless it is said otherwise, any other index is not. */
final class SqlserverIndexesReader {

    private static final int CLUSTERED = 1;
    private static final int NONCLUSTERED = 2;

    private final SqlserverCatalogue catalogue;
    private final Map<String, Columns> columns = new LinkedHashMap<>();

    SqlserverIndexesReader(SqlserverCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The columns of an index. */
    private record Columns(List<Part> parts, List<String> include) {}

    void read() throws SQLException {
        catalogue.each("""
                SELECT x.object_id, x.index_id, x.column_id, x.key_ordinal, x.is_descending_key, x.is_included_column
                FROM sys.index_columns x ORDER BY x.object_id, x.index_id, x.key_ordinal, x.index_column_id""", this::column);
        catalogue.each("""
                SELECT i.object_id, i.index_id, i.name, i.type, i.type_desc, i.is_unique, i.is_primary_key,
                    i.is_unique_constraint, i.filter_definition, i.is_disabled,
                    CAST(p.value AS nvarchar(4000)) AS note
                FROM sys.indexes i
                LEFT JOIN sys.extended_properties p ON p.class = 7 AND p.major_id = i.object_id
                    AND p.minor_id = i.index_id AND p.name = 'MS_Description'
                WHERE i.type > 0""", this::index);
    }

    private static String id(Row row) throws SQLException {
        return row.number("object_id") + "." + row.number("index_id");
    }

    private void column(Row row) throws SQLException {
        String name = catalogue.column(row, "object_id", "column_id");
        Columns of = columns.computeIfAbsent(id(row), any -> new Columns(new ArrayList<>(), new ArrayList<>()));
        if (row.is("is_included_column")) {
            of.include().add(name);
        } else {
            of.parts()
                    .add(new Part(
                            name,
                            false,
                            row.is("is_descending_key"),
                            Optional.empty(),
                            OptionalInt.empty(),
                            Optional.empty()));
        }
    }

    private void index(Row row) throws SQLException {
        Optional<TableDraft> table = catalogue.table(row, "object_id");
        Columns of = columns.getOrDefault(id(row), new Columns(List.of(), List.of()));
        if (table.isEmpty()) {
            return;
        }
        String name = row.text("name");
        int type = (int) row.number("type");
        boolean primary = row.is("is_primary_key");
        if ((type != CLUSTERED && type != NONCLUSTERED) || of.parts().isEmpty()) {
            catalogue.draft().unread(row.text("type_desc").toLowerCase(java.util.Locale.ROOT) + " index", name);
        } else if (primary || row.is("is_unique_constraint")) {
            table.get().add(key(name, primary, of.parts()));
            boolean usual = primary == (type == CLUSTERED);
            catalogue.draft().unreadIf(!usual, row.text("type_desc").toLowerCase(java.util.Locale.ROOT) + " key", name);
        } else {
            table.get().add(index(row, name, type, of));
        }
        catalogue.draft().unreadIf(row.is("is_disabled"), "disabled index", name);
    }

    private static Constraint key(String name, boolean primary, List<Part> parts) {
        List<String> names = parts.stream().map(Part::text).toList();
        return primary
                ? new Constraint.PrimaryKey(Optional.of(name), names)
                : new Constraint.Unique(Optional.of(name), names, false, Deferral.NOT_DEFERRABLE);
    }

    private static Index index(Row row, String name, int type, Columns of) throws SQLException {
        return new Index(
                name,
                of.parts(),
                row.is("is_unique"),
                type == CLUSTERED ? Optional.of("clustered") : Optional.empty(),
                of.include(),
                row.said("filter_definition").map(Expressions::bare),
                row.said("note"));
    }
}
