package dev.godwit.dialect.mysql;

import dev.godwit.dialect.read.Row;
import dev.godwit.dialect.read.Rows;
import dev.godwit.dialect.read.TableDraft;
import dev.godwit.dialect.schema.IndexTexts;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.Constraint.Deferral;
import dev.godwit.schema.Constraint.ReferenceAction;
import dev.godwit.schema.Definition;
import dev.godwit.schema.Index;
import dev.godwit.schema.Index.Part;
import dev.godwit.schema.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Keys and indexes, which are the same here, and foreign keys. The server tells of the parts of a table's indexes in their order, which
 * {@code SHOW CREATE TABLE} shows too; sorting would lose it. A unique index over whole columns is read as a unique rule, which is
 * written the same.
 */
final class MysqlKeysReader {

    private final MysqlCatalogue catalogue;
    private final Map<String, Key> keys = new LinkedHashMap<>();
    private final Map<String, Reference> references = new LinkedHashMap<>();
    private final Map<String, List<ReferenceAction>> actions = new HashMap<>();

    MysqlKeysReader(MysqlCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** An index whose parts are still coming. */
    private record Key(
            TableDraft table,
            String name,
            boolean unique,
            Optional<String> method,
            Optional<String> comment,
            List<Part> parts) {

        void finish(IndexTexts texts) {
            List<String> columns = parts.stream().map(Part::text).toList();
            boolean plain = method.isEmpty()
                    && comment.isEmpty()
                    && parts.stream().allMatch(part -> part.equals(Part.column(part.text())));
            if (name.equals("PRIMARY") && unique) {
                table.add(
                        plain
                                ? new Constraint.PrimaryKey(Optional.empty(), columns)
                                : new Constraint.Other(Optional.empty(), key(texts)));
            } else if (unique && plain) {
                table.add(new Constraint.Unique(Optional.of(name), columns, false, Deferral.NOT_DEFERRABLE));
            } else {
                table.add(new Index(name, parts, unique, method, List.of(), Optional.empty(), comment));
            }
        }

        /** A primary key over parts of columns, or of another method than is usual. */
        private String key(IndexTexts texts) {
            return "PRIMARY KEY " + texts.parts(parts)
                    + method.map(by -> " USING " + by.toUpperCase(Locale.ROOT)).orElse("")
                    + comment.map(text -> " COMMENT " + MysqlStrings.plain(text))
                            .orElse("");
        }
    }

    /** A foreign key whose columns are still coming. */
    private record Reference(
            TableDraft table, String name, QualifiedName parent, List<String> columns, List<String> referenced) {}

    void read() throws SQLException {
        Rows.each(
                catalogue.connection(),
                "SELECT table_schema AS place, table_name AS relation, index_name AS name, non_unique AS several,"
                        + " column_name AS part, sub_part AS size, collation AS direction, index_type AS method,"
                        + " index_comment AS description, "
                        + (catalogue.variant().indexesExpressions()
                                ? "expression AS expression, is_visible = 'NO' AS unused"
                                : "NULL AS expression, ignored = 'YES' AS unused")
                        + " FROM information_schema.statistics WHERE " + catalogue.in("table_schema"),
                this::part);
        IndexTexts texts = new IndexTexts(
                catalogue.variant().displayName(), catalogue.reader().names(), EnumSet.of(IndexTexts.Feature.LENGTH));
        keys.values().forEach(key -> key.finish(texts));
        Rows.each(
                catalogue.connection(),
                "SELECT constraint_schema AS place, table_name AS relation, constraint_name AS name,"
                        + " update_rule AS updated, delete_rule AS deleted"
                        + " FROM information_schema.referential_constraints WHERE " + catalogue.in("constraint_schema"),
                row -> actions.put(id(row), List.of(action(row.text("deleted")), action(row.text("updated")))));
        Rows.each(
                catalogue.connection(),
                "SELECT table_schema AS place, table_name AS relation, constraint_name AS name, column_name AS part,"
                        + " referenced_table_schema AS parentplace, referenced_table_name AS parent,"
                        + " referenced_column_name AS referenced FROM information_schema.key_column_usage WHERE "
                        + catalogue.in("table_schema") + " AND referenced_table_name IS NOT NULL"
                        + " ORDER BY table_schema, table_name, constraint_name, ordinal_position",
                this::reference);
        references.forEach((id, key) -> key.table().add(foreignKey(id, key)));
    }

    private static String id(Row row) throws SQLException {
        return row.text("place") + "\u0000" + row.text("relation") + "\u0000" + row.text("name");
    }

    private void part(Row row) throws SQLException {
        Optional<TableDraft> table = catalogue.table(row.text("place"), row.text("relation"));
        if (table.isEmpty()) {
            return;
        }
        String method = row.text("method").toLowerCase(Locale.ROOT);
        Key key = keys.get(id(row));
        if (key == null) {
            key = new Key(
                    table.get(),
                    row.text("name"),
                    !row.is("several"),
                    Optional.of(method).filter(kind -> !kind.equals(usualMethod(table.get()))),
                    row.said("description"),
                    new ArrayList<>());
            keys.put(id(row), key);
            if (row.is("unused")) {
                ignored(table.get().name(), key.name());
            }
        }
        Optional<String> expression = row.said("expression").map(catalogue.variant()::plainExpression);
        OptionalInt size = method.equals("spatial") ? OptionalInt.empty() : row.integer("size");
        key.parts()
                .add(new Part(
                        expression.isPresent() ? expression.get() : row.text("part"),
                        expression.isPresent(),
                        row.text("direction").equals("D"),
                        Optional.empty(),
                        size,
                        Optional.empty()));
    }

    private static String usualMethod(TableDraft table) {
        return table.said("engine").filter("MEMORY"::equalsIgnoreCase).isPresent() ? "hash" : "btree";
    }

    private void ignored(QualifiedName table, String index) {
        String alter = "ALTER TABLE " + catalogue.reader().names().of(table) + " ALTER INDEX "
                + catalogue.reader().names().of(index);
        boolean mariadb = catalogue.variant() == MysqlVariant.MARIADB;
        catalogue
                .draft()
                .add(Definition.detail(
                        "ignored index",
                        index,
                        table,
                        alter + (mariadb ? " IGNORED" : " INVISIBLE"),
                        alter + (mariadb ? " NOT IGNORED" : " VISIBLE")));
    }

    private void reference(Row row) throws SQLException {
        Optional<TableDraft> table = catalogue.table(row.text("place"), row.text("relation"));
        if (table.isEmpty()) {
            return;
        }
        Reference key = references.get(id(row));
        if (key == null) {
            QualifiedName parent = catalogue.name(row.text("parentplace"), row.text("parent"));
            key = new Reference(table.get(), row.text("name"), parent, new ArrayList<>(), new ArrayList<>());
            references.put(id(row), key);
        }
        key.columns().add(row.text("part"));
        key.referenced().add(row.text("referenced"));
    }

    private Constraint foreignKey(String id, Reference key) {
        List<ReferenceAction> both =
                actions.getOrDefault(id, List.of(ReferenceAction.NO_ACTION, ReferenceAction.NO_ACTION));
        return new Constraint.ForeignKey(
                Optional.of(key.name()),
                key.columns(),
                key.parent(),
                key.referenced(),
                both.get(0),
                both.get(1),
                Deferral.NOT_DEFERRABLE);
    }

    /** {@code RESTRICT} and {@code NO ACTION} are the same, and MariaDB shows the first where nothing was said. */
    private static ReferenceAction action(String rule) {
        return switch (rule) {
            case "CASCADE" -> ReferenceAction.CASCADE;
            case "SET NULL" -> ReferenceAction.SET_NULL;
            case "SET DEFAULT" -> ReferenceAction.SET_DEFAULT;
            default -> ReferenceAction.NO_ACTION;
        };
    }
}
