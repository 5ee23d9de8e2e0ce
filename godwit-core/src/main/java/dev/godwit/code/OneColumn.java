package dev.godwit.code;

import dev.godwit.schema.Column;
import dev.godwit.schema.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Takes down the description of one column, apart from its table. */
final class OneColumn implements Columns {

    private final Namespace namespace;
    private final List<ColumnDefinition> described = new ArrayList<>();

    private OneColumn(Namespace namespace) {
        this.namespace = namespace;
    }

    static Column of(Namespace namespace, String name, Consumer<Columns> description) {
        OneColumn one = new OneColumn(namespace);
        description.accept(one);
        if (one.described.size() != 1 || !one.described.get(0).value().name().equals(name)) {
            throw Mistake.of(
                    "What column " + name + " was is said of "
                            + one.described.stream().map(c -> c.value().name()).toList()
                            + ".",
                    "Describe the column " + name + ", and it alone.");
        }
        return one.described.get(0).value();
    }

    @Override
    public ColumnDefinition column(String name, DataType type) {
        ColumnDefinition column = new ColumnDefinition(namespace, false, name, type);
        described.add(column);
        return column;
    }
}
