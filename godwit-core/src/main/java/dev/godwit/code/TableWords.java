package dev.godwit.code;

import dev.godwit.schema.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said about one table, in order. */
final class TableWords {

    private final Namespace namespace;
    private final boolean tableExists;
    private final List<Element> elements = new ArrayList<>();

    TableWords(Namespace namespace, boolean tableExists) {
        this.namespace = namespace;
        this.tableExists = tableExists;
    }

    List<Element> elements() {
        return elements;
    }

    void add(Element element) {
        elements.add(element);
    }

    ColumnDefinition column(String name, DataType type) {
        ColumnDefinition column = new ColumnDefinition(namespace, tableExists, name, type);
        elements.add(column.element());
        return column;
    }

    PrimaryKeyDefinition primary(String... columns) {
        return kept(new PrimaryKeyDefinition(fate(), List.of(columns)));
    }

    UniqueDefinition unique(String... columns) {
        return kept(new UniqueDefinition(fate(), List.of(columns)));
    }

    IndexDefinition index(String... columns) {
        return kept(new IndexDefinition(fate(), List.of(columns)));
    }

    ForeignKeyDefinition foreign(String... columns) {
        return kept(new ForeignKeyDefinition(namespace, fate(), List.of(columns)));
    }

    CheckDefinition check(String expression) {
        return kept(new CheckDefinition(fate(), expression, Optional.empty()));
    }

    private Fate fate() {
        return new Fate(tableExists);
    }

    private <E extends Element> E kept(E element) {
        elements.add(element);
        return element;
    }
}
