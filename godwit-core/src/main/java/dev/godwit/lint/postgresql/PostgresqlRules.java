package dev.godwit.lint.postgresql;

import dev.godwit.lint.rule.Rule;
import java.util.List;

/** The rules for PostgreSQL. */
public final class PostgresqlRules {

    private PostgresqlRules() {}

    /** All of them. */
    public static List<Rule> all() {
        return List.of(
                new IndexNotConcurrent(),
                new IndexDropNotConcurrent(),
                new ReindexNotConcurrent(),
                new ConcurrentInTransaction(),
                new ConcurrentIfNotExists(),
                new SetNotNull(),
                new VolatileDefault(),
                new SequenceColumn(),
                new StoredColumn(),
                new TypeChange(),
                new ForeignKeyWithoutNotValid(),
                new CheckWithoutNotValid(),
                new ValidateInSameTransaction(),
                new ConstraintBuildsIndex(),
                new ExclusionConstraint(),
                new SlowWorkUnderLock(),
                new SeveralTablesLocked(),
                new TableRewrite(),
                new AttachPartition(),
                new DetachPartition(),
                new PartitionLocksParent(),
                new RefreshNotConcurrent(),
                new DomainConstraint(),
                new EnumValueUsedAtOnce(),
                new JsonColumn(),
                new RowSecurity(),
                new ExtensionUpdate(),
                new NameTooLong(),
                new TriggerLocksWrites(),
                new EnumValueWithoutPlace(),
                new PrivilegesChange(),
                new TimestampWithoutZone(),
                new CharColumn(),
                new SerialColumn(),
                new NoLockTimeout(),
                new DomainWithConstraint(),
                new VarcharLimit());
    }
}
