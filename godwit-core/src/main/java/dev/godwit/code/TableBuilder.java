package dev.godwit.code;

import dev.godwit.schema.Column;
import dev.godwit.schema.Constraint;
import dev.godwit.schema.DataType;
import dev.godwit.schema.Index;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Table;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.ColumnChange;
import dev.godwit.schema.change.ConstraintChange;
import dev.godwit.schema.change.IndexChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What {@code createTable} is told about a new table. For one thread, inside its block. */
public final class TableBuilder implements Columns {

    private final TableWords words;
    private final Map<String, String> options = new TreeMap<>();
    private Optional<String> comment = Optional.empty();

    private TableBuilder(Namespace namespace) {
        this.words = new TableWords(namespace, false);
    }

    /** The table that this block describes, without mistakes that can be seen in it. */
    static Table table(Namespace namespace, String name, Consumer<TableBuilder> block) {
        QualifiedName table = namespace.name(name);
        TableBuilder builder = new TableBuilder(namespace);
        block.accept(builder);
        return builder.table(table);
    }

    private Table table(QualifiedName name) {
        List<Column> columns = new ArrayList<>();
        List<Constraint> constraints = new ArrayList<>();
        List<Index> indexes = new ArrayList<>();
        for (Element element : words.elements()) {
            for (Change change : element.changes(name)) {
                if (change instanceof ColumnChange.Add add) {
                    columns.add(add.definition());
                } else if (change instanceof ConstraintChange.Add add) {
                    constraints.add(add.constraint());
                } else if (change instanceof IndexChange.Create create) {
                    indexes.add(create.index());
                }
            }
        }
        new TableCheck(name, columns, constraints, indexes).check();
        List<Column> keyed = KeyColumns.notNull(columns, constraints);
        return new Table(name, keyed, constraints, indexes, comment, options);
    }

    @Override
    public ColumnDefinition column(String name, DataType type) {
        return words.column(name, type);
    }

    /** These columns together tell a row from all others. */
    public PrimaryKeyDefinition primary(String... columns) {
        return words.primary(columns);
    }

    /** No two rows have these columns alike. */
    public UniqueDefinition unique(String... columns) {
        return words.unique(columns);
    }

    /** An index over these columns; none, where expressions follow. */
    public IndexDefinition index(String... columns) {
        return words.index(columns);
    }

    /** These columns hold the key of a row elsewhere: {@code foreign("a", "b").references("x", "y").inTable("t")}. */
    public ForeignKeyDefinition foreign(String... columns) {
        return words.foreign(columns);
    }

    /** A condition that each row keeps, as the engine writes it. */
    public CheckDefinition check(String expression) {
        return words.check(expression);
    }

    /** The same under this name. */
    public CheckDefinition check(String name, String expression) {
        return words.check(expression).named(name);
    }

    /** What people are told about the table. */
    public void comment(String text) {
        comment = Optional.of(text);
    }

    /** Its storage engine (MySQL, MariaDB). */
    public void engine(String name) {
        option("engine", name);
    }

    /** Its character set (MySQL, MariaDB). */
    public void charset(String name) {
        option("charset", name);
    }

    /** How its text is compared (MySQL, MariaDB). */
    public void collate(String name) {
        option("collate", name);
    }

    /** Any other option of its engine. */
    public void option(String name, String value) {
        options.put(name, value);
    }
}
