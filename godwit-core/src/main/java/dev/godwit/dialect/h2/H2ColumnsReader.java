package dev.godwit.dialect.h2;

import dev.godwit.dialect.read.Expressions;
import dev.godwit.dialect.read.Row;
import dev.godwit.dialect.read.Rows;
import dev.godwit.dialect.read.SchemaDraft;
import dev.godwit.dialect.read.TableDraft;
import dev.godwit.schema.Column;
import dev.godwit.schema.DataType;
import dev.godwit.schema.Definition;
import dev.godwit.schema.EnumType;
import dev.godwit.schema.Generated;
import dev.godwit.schema.Identity;
import dev.godwit.schema.Identity.Style;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.View;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tables and views with their columns, and domains, of which those of words are enum types; the others are kept as statements. */
final class H2ColumnsReader {

    private static final int CACHE = 32;

    private final H2Catalogue catalogue;
    private final SchemaDraft draft;
    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<String, DataType> elements = new HashMap<>();
    private final Map<QualifiedName, DataType> domains = new HashMap<>();
    private final Map<String, List<H2Domain.Rule>> rules = new HashMap<>();
    private final Map<QualifiedName, String> queries = new LinkedHashMap<>();
    private final Map<QualifiedName, List<String>> headings = new HashMap<>();
    private final H2TypesReader types = new H2TypesReader(words, elements);

    H2ColumnsReader(H2Catalogue catalogue) {
        this.catalogue = catalogue;
        this.draft = catalogue.draft();
    }

    private static String object(Row row, String schema, String name, String kind) throws SQLException {
        return kind + " " + row.text(schema) + "." + row.text(name);
    }

    void read() throws SQLException {
        each(
                "SELECT OBJECT_SCHEMA, OBJECT_NAME, OBJECT_TYPE, ENUM_IDENTIFIER, VALUE_NAME FROM INFORMATION_SCHEMA.ENUM_VALUES"
                        + " WHERE OBJECT_TYPE IN ('TABLE', 'DOMAIN') ORDER BY VALUE_ORDINAL",
                row -> words.computeIfAbsent(
                                object(row, "OBJECT_SCHEMA", "OBJECT_NAME", row.text("OBJECT_TYPE")) + "."
                                        + row.text("ENUM_IDENTIFIER"),
                                any -> new ArrayList<>())
                        .add(row.text("VALUE_NAME")));
        each(
                "SELECT * FROM INFORMATION_SCHEMA.ELEMENT_TYPES WHERE OBJECT_TYPE IN ('TABLE', 'DOMAIN')"
                        + " ORDER BY LENGTH(COLLECTION_TYPE_IDENTIFIER) DESC",
                row -> {
                    String object = object(row, "OBJECT_SCHEMA", "OBJECT_NAME", row.text("OBJECT_TYPE"));
                    elements.put(object + "." + row.text("COLLECTION_TYPE_IDENTIFIER"), types.of(row, object));
                });
        each(
                "SELECT D.DOMAIN_SCHEMA, D.DOMAIN_NAME, D.CONSTRAINT_NAME, C.CHECK_CLAUSE"
                        + " FROM INFORMATION_SCHEMA.DOMAIN_CONSTRAINTS D JOIN INFORMATION_SCHEMA.CHECK_CONSTRAINTS C"
                        + " ON C.CONSTRAINT_SCHEMA = D.CONSTRAINT_SCHEMA AND C.CONSTRAINT_NAME = D.CONSTRAINT_NAME WHERE "
                        + catalogue.in("D.DOMAIN_SCHEMA") + " ORDER BY D.CONSTRAINT_NAME",
                row -> rules.computeIfAbsent(
                                object(row, "DOMAIN_SCHEMA", "DOMAIN_NAME", "DOMAIN"), any -> new ArrayList<>())
                        .add(new H2Domain.Rule(row.text("CONSTRAINT_NAME"), row.text("CHECK_CLAUSE"))));
        each("SELECT * FROM INFORMATION_SCHEMA.DOMAINS WHERE " + catalogue.in("DOMAIN_SCHEMA"), this::domain);
        each(
                "SELECT TABLE_SCHEMA, TABLE_NAME, TABLE_TYPE, REMARKS FROM INFORMATION_SCHEMA.TABLES WHERE "
                        + catalogue.in("TABLE_SCHEMA"),
                this::table);
        each(
                "SELECT TABLE_SCHEMA, TABLE_NAME, VIEW_DEFINITION FROM INFORMATION_SCHEMA.VIEWS WHERE "
                        + catalogue.in("TABLE_SCHEMA"),
                row -> queries.put(
                        catalogue.name(row.text("TABLE_SCHEMA"), row.text("TABLE_NAME")),
                        catalogue.withoutCurrentSchema(row.text("VIEW_DEFINITION"))));
        each(
                "SELECT * FROM INFORMATION_SCHEMA.COLUMNS WHERE " + catalogue.in("TABLE_SCHEMA")
                        + " ORDER BY TABLE_SCHEMA, TABLE_NAME, ORDINAL_POSITION",
                this::column);
        headings.forEach((name, columns) -> {
            if (queries.containsKey(name)) {
                draft.add(new View(name, columns, queries.getOrDefault(name, ""), false));
            }
        });
    }

    private void each(String sql, Rows.Reader reader) throws SQLException {
        Rows.each(catalogue.connection(), sql, reader);
    }

    private void domain(Row row) throws SQLException {
        QualifiedName name = catalogue.name(row.text("DOMAIN_SCHEMA"), row.text("DOMAIN_NAME"));
        String object = object(row, "DOMAIN_SCHEMA", "DOMAIN_NAME", "DOMAIN");
        List<String> values = words.getOrDefault(object + "." + row.text("DTD_IDENTIFIER"), List.of());
        if (row.text("DATA_TYPE").equals("ENUM") && !values.isEmpty()) {
            draft.add(new EnumType(name, values));
            domains.put(name, new DataType.Enumeration(Optional.of(name), values));
        } else {
            Optional<QualifiedName> parent = row.said("PARENT_DOMAIN_NAME").isPresent()
                    ? Optional.of(catalogue.name(row.text("PARENT_DOMAIN_SCHEMA"), row.text("PARENT_DOMAIN_NAME")))
                    : Optional.empty();
            draft.add(new H2Domain(catalogue, name)
                    .definition(row, types.of(row, object), parent, rules.getOrDefault(object, List.of())));
            domains.put(name, new DataType.Native(catalogue.names().of(name)));
        }
    }

    private void table(Row row) throws SQLException {
        QualifiedName name = catalogue.name(row.text("TABLE_SCHEMA"), row.text("TABLE_NAME"));
        if (!catalogue.scope().readsTable(name.name())) {
            return;
        }
        switch (row.text("TABLE_TYPE")) {
            case "BASE TABLE" -> draft.addTable(name).comment(row.said("REMARKS"));
            case "VIEW" -> {
                headings.put(name, new ArrayList<>());
                row.said("REMARKS").ifPresent(text -> comment(name, text));
            }
            default -> draft.unread(row.text("TABLE_TYPE").toLowerCase(java.util.Locale.ROOT), name.toString());
        }
    }

    private void comment(QualifiedName view, String text) {
        String comment = "COMMENT ON TABLE " + catalogue.names().of(view) + " IS ";
        draft.add(Definition.detail(
                "comment", view.name(), view, comment + new H2Literals().text(text), comment + "NULL"));
    }

    private void column(Row row) throws SQLException {
        QualifiedName name = catalogue.name(row.text("TABLE_SCHEMA"), row.text("TABLE_NAME"));
        if (headings.containsKey(name)) {
            headings.getOrDefault(name, List.of()).add(row.text("COLUMN_NAME"));
        }
        Optional<TableDraft> table = draft.table(name);
        if (table.isPresent()) {
            table.get().add(column(row, name));
        }
    }

    private Column column(Row row, QualifiedName table) throws SQLException {
        Optional<String> domain = row.said("DOMAIN_NAME");
        DataType own = types.of(row, object(row, "TABLE_SCHEMA", "TABLE_NAME", "TABLE"));
        DataType type = domain.isPresent()
                ? domains.getOrDefault(catalogue.name(row.text("DOMAIN_SCHEMA"), domain.get()), own)
                : own;
        Column bare = Column.of(row.text("COLUMN_NAME"), type)
                .nullable(row.is("IS_NULLABLE"))
                .commented(row.said("REMARKS"));
        String name = table + "." + bare.name();
        draft.unreadIf(row.said("COLUMN_ON_UPDATE").isPresent(), "ON UPDATE of column", name);
        Optional<String> value = row.said("COLUMN_DEFAULT");
        Optional<String> formula = row.said("GENERATION_EXPRESSION");
        if (row.is("IS_IDENTITY")) {
            Style style = row.text("IDENTITY_GENERATION").equals("ALWAYS") ? Style.ALWAYS : Style.BY_DEFAULT;
            boolean odd = row.is("IDENTITY_CYCLE") || row.number("IDENTITY_CACHE") != CACHE;
            draft.unreadIf(odd, "limits of identity column", name);
            return bare.numbered(
                    new Identity(style, row.unless(1, "IDENTITY_START"), row.unless(1, "IDENTITY_INCREMENT")));
        } else if (formula.isPresent()) {
            return bare.computed(new Generated(Expressions.bare(formula.get()), true));
        }
        return bare.withDefault(value.map(sql -> new H2DefaultsReader(catalogue).of(sql, type)));
    }
}
