package dev.godwit.lint.portable;

import dev.godwit.lint.rule.Rule;
import java.util.List;

/** The rules that hold on every engine, and those that hold on several. */
public final class PortableRules {

    private PortableRules() {}

    /** Those that hold everywhere. */
    public static List<Rule> all() {
        return List.of(
                new DropTable(),
                new DropColumn(),
                new DropSchema(),
                new Truncate(),
                new DeleteWithoutWhere(),
                new RenameTable(),
                new RenameColumn(),
                new RenameObject(),
                new UpdateWithoutWhere(),
                new DropCascade(),
                new NoPrimaryKey(),
                new LockTable(),
                new TransactionLeftOpen(),
                new DropNotNull(),
                new WideIndex(),
                new NoDown(),
                new EmptyDown(),
                new AddColumnNotNull());
    }

    /** Keys of 32 bits, where integers have them. */
    public static Rule smallKey() {
        return new SmallKey();
    }

    /** Foreign keys, where the engine makes no index for them. */
    public static Rule foreignKeyWithoutIndex() {
        return new ForeignKeyWithoutIndex();
    }

    /** Changes of one table, where one statement can make several. */
    public static Rule alterTableRepeated() {
        return new AlterTableRepeated();
    }
}
