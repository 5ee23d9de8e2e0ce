package dev.godwit.dialect.h2;

import dev.godwit.dialect.read.Row;
import dev.godwit.dialect.read.Rows;
import dev.godwit.dialect.read.TableDraft;
import dev.godwit.schema.Index;
import dev.godwit.schema.Index.Nulls;
import dev.godwit.schema.Index.Part;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Indexes that no rule brings with it. */
final class H2IndexesReader {

    private final H2Catalogue catalogue;
    private final Map<String, List<Part>> parts = new HashMap<>();
    private final Map<String, List<String>> include = new HashMap<>();

    H2IndexesReader(H2Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void read() throws SQLException {
        Rows.each(
                catalogue.connection(),
                "SELECT C.INDEX_SCHEMA, C.INDEX_NAME, C.COLUMN_NAME, C.ORDERING_SPECIFICATION, C.NULL_ORDERING, C.IS_UNIQUE,"
                        + " I.INDEX_TYPE_NAME FROM INFORMATION_SCHEMA.INDEX_COLUMNS C JOIN INFORMATION_SCHEMA.INDEXES I"
                        + " ON I.INDEX_SCHEMA = C.INDEX_SCHEMA AND I.INDEX_NAME = C.INDEX_NAME WHERE "
                        + catalogue.in("C.TABLE_SCHEMA")
                        + " AND NOT I.IS_GENERATED ORDER BY C.INDEX_SCHEMA, C.INDEX_NAME, C.ORDINAL_POSITION",
                this::part);
        Rows.each(
                catalogue.connection(),
                "SELECT * FROM INFORMATION_SCHEMA.INDEXES WHERE " + catalogue.in("TABLE_SCHEMA")
                        + " AND NOT IS_GENERATED",
                this::index);
    }

    private static String id(Row row) throws SQLException {
        return row.text("INDEX_SCHEMA") + "." + row.text("INDEX_NAME");
    }

    private void part(Row row) throws SQLException {
        boolean stored = row.text("INDEX_TYPE_NAME").startsWith("UNIQUE") && !row.is("IS_UNIQUE");
        if (stored) {
            include.computeIfAbsent(id(row), any -> new ArrayList<>()).add(row.text("COLUMN_NAME"));
            return;
        }
        boolean descending = row.text("ORDERING_SPECIFICATION").equals("DESC");
        Optional<Nulls> nulls = row.said("NULL_ORDERING")
                .map(Nulls::valueOf)
                .filter(place -> place == (descending ? Nulls.FIRST : Nulls.LAST));
        Part part = new Part(row.text("COLUMN_NAME"), false, descending, nulls, OptionalInt.empty(), Optional.empty());
        parts.computeIfAbsent(id(row), any -> new ArrayList<>()).add(part);
    }

    private void index(Row row) throws SQLException {
        Optional<TableDraft> table = catalogue.table(row.text("TABLE_SCHEMA"), row.text("TABLE_NAME"));
        List<Part> over = parts.getOrDefault(id(row), List.of());
        if (table.isEmpty() || over.isEmpty()) {
            return;
        }
        String name = row.text("INDEX_NAME");
        String type = row.text("INDEX_TYPE_NAME");
        boolean unique = type.startsWith("UNIQUE");
        table.get()
                .add(new Index(
                        name,
                        over,
                        unique,
                        type.equals("SPATIAL INDEX") ? Optional.of("spatial") : Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        row.said("REMARKS")));
        boolean equal = unique && !row.text("NULLS_DISTINCT").equals("YES");
        catalogue.draft().unreadIf(equal, "NULLS of unique index", name);
        catalogue.draft().unreadIf(include.containsKey(id(row)), "INCLUDE of index", name);
        catalogue.draft().unreadIf(type.contains("HASH"), "HASH of index", name);
    }
}
