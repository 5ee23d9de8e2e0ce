package dev.godwit.code;

import dev.godwit.schema.DataType;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.ColumnChange;
import dev.godwit.schema.change.ConstraintChange;
import dev.godwit.schema.change.ConstraintChange.Kind;
import dev.godwit.schema.change.IndexChange;
import dev.godwit.schema.change.TableChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What {@code alterTable} is told about a table that is there. What is described is added, in the order of writing; with {@code drop()}
 * behind the description it goes, and because it was described there is a way back. The words {@code dropColumn}, {@code dropIndex}, …
 * take away without a way back. For one thread, inside its block.
 */
public final class AlterTableBuilder implements Columns {

    private final TableWords words;

    private AlterTableBuilder(Namespace namespace) {
        this.words = new TableWords(namespace, true);
    }

    /** The changes that this block describes. */
    static List<Change> changes(Namespace namespace, String name, Consumer<AlterTableBuilder> block) {
        QualifiedName table = namespace.name(name);
        AlterTableBuilder builder = new AlterTableBuilder(namespace);
        block.accept(builder);
        List<Change> changes = new ArrayList<>();
        builder.words.elements().forEach(element -> changes.addAll(element.changes(table)));
        AlterCheck.check(table, changes);
        return changes;
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

    /** A column of the table, for another default. */
    public ColumnAlteration alterColumn(String name) {
        ColumnAlteration alteration = new ColumnAlteration(name);
        words.add(alteration);
        return alteration;
    }

    /** The column may hold NULL from now on. */
    public void setNullable(String column) {
        words.add(table -> List.of(new ColumnChange.SetNullable(table, column, true, Optional.empty())));
    }

    /** The column may no longer hold NULL. */
    public void dropNullable(String column) {
        words.add(table -> List.of(new ColumnChange.SetNullable(table, column, false, Optional.empty())));
    }

    /** A column gets another name. */
    public void renameColumn(String from, String to) {
        Namespace.checked("column", to);
        words.add(table -> List.of(new ColumnChange.Rename(table, from, to)));
    }

    /** These columns go, with what they hold. {@code t.integer("age").drop()} says what the column was, for a way back. */
    public void dropColumn(String... columns) {
        for (String column : Some.of(List.of(columns), "dropColumn()")) {
            words.add(table -> List.of(new ColumnChange.Drop(table, column, Optional.empty())));
        }
    }

    /** {@code created_at} and {@code updated_at} go. */
    public void dropTimestamps() {
        dropColumn("created_at", "updated_at");
    }

    /** The same, saying how {@code timestamps} made them, for a way back. */
    public void dropTimestamps(boolean useTz, boolean defaultToNow) {
        for (String name : List.of("created_at", "updated_at")) {
            ColumnDefinition column = useTz ? timestamp(name) : datetime(name);
            if (defaultToNow) {
                column.notNull().defaultTo(Sql.now());
            }
            column.drop();
        }
    }

    /** The index over these columns goes, by the name that Knex gives it. */
    public void dropIndex(String... columns) {
        List<String> over = Some.of(List.of(columns), "dropIndex()");
        words.add(table -> List.of(dropIndex(table, DefaultName.of(table, over, "index"))));
    }

    /** The index of this name goes. */
    public void dropIndexNamed(String name) {
        words.add(table -> List.of(dropIndex(table, name)));
    }

    private static Change dropIndex(QualifiedName table, String name) {
        return new IndexChange.Drop(table, name, Optional.empty(), false, false);
    }

    /** The primary key goes. */
    public void dropPrimary() {
        words.add(table ->
                List.of(new ConstraintChange.Drop(table, Kind.PRIMARY_KEY, Optional.empty(), Optional.empty())));
    }

    /** The primary key of this name goes. */
    public void dropPrimaryNamed(String name) {
        dropRule(Kind.PRIMARY_KEY, name);
    }

    /** The unique key over these columns goes, by the name that Knex gives it. */
    public void dropUnique(String... columns) {
        dropRule(Kind.UNIQUE, Some.of(List.of(columns), "dropUnique()"), "unique");
    }

    /** The unique key of this name goes. */
    public void dropUniqueNamed(String name) {
        dropRule(Kind.UNIQUE, name);
    }

    /** The foreign key of these columns goes, by the name that Knex gives it. */
    public void dropForeign(String... columns) {
        dropRule(Kind.FOREIGN_KEY, Some.of(List.of(columns), "dropForeign()"), "foreign");
    }

    /** The foreign key of this name goes. */
    public void dropForeignNamed(String name) {
        dropRule(Kind.FOREIGN_KEY, name);
    }

    /** The check of this name goes. */
    public void dropCheck(String name) {
        dropRule(Kind.CHECK, name);
    }

    private void dropRule(Kind kind, String name) {
        words.add(table -> List.of(new ConstraintChange.Drop(table, kind, Optional.of(name), Optional.empty())));
    }

    private void dropRule(Kind kind, List<String> columns, String suffix) {
        words.add(table -> List.of(new ConstraintChange.Drop(
                table, kind, Optional.of(DefaultName.of(table, columns, suffix)), Optional.empty())));
    }

    /** An index gets another name. */
    public void renameIndex(String from, String to) {
        words.add(table -> List.of(new IndexChange.Rename(table, from, to)));
    }

    /** A rule gets another name. */
    public void renameConstraint(String from, String to) {
        words.add(table -> List.of(new ConstraintChange.Rename(table, from, to)));
    }

    /** What people are told about the table; an empty text for nothing. */
    public void comment(String text) {
        words.add(table -> List.of(new TableChange.SetComment(table, some(text), Optional.empty(), false)));
    }

    /** The same, saying what they were told before, for a way back. */
    public void comment(String text, String was) {
        words.add(table -> List.of(new TableChange.SetComment(table, some(text), some(was), true)));
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty());
    }
}
