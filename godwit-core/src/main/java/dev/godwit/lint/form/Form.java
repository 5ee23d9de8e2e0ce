package dev.godwit.lint.form;

import java.util.List;
import java.util.Optional;

/** What a statement does, as far as rules speak of it. */
public sealed interface Form {

    /**
     * A table or a materialized view is made.
     *
     * @param columns none where it is made from a query or like another one
     * @param partitionOf the table that it is a partition of
     */
    record CreateTable(
            Name table,
            boolean temporary,
            boolean ifNotExists,
            List<ColumnForm> columns,
            List<ConstraintForm> constraints,
            List<TableAction.AddIndex> indexes,
            Optional<Name> partitionOf)
            implements Form {
        public CreateTable {
            columns = List.copyOf(columns);
            constraints = List.copyOf(constraints);
            indexes = List.copyOf(indexes);
        }
    }

    /**
     * A table is changed.
     *
     * @param options of the statement as a whole, in upper case without blanks: {@code ALGORITHM=INPLACE}
     * @param nocheck whether it says {@code WITH NOCHECK}
     */
    record AlterTable(Name table, List<TableAction> actions, List<String> options, boolean nocheck) implements Form {
        public AlterTable {
            actions = List.copyOf(actions);
            options = List.copyOf(options);
        }
    }

    /**
     * An index is made.
     *
     * @param columns how many
     * @param definition from its name or {@code ON} to its end, as it was written
     */
    record CreateIndex(
            Optional<Name> name,
            Name table,
            IndexKind kind,
            boolean concurrently,
            boolean ifNotExists,
            int columns,
            String definition)
            implements Form {}

    /**
     * Indexes are dropped.
     *
     * @param table where it is named
     */
    record DropIndex(List<Name> indexes, Optional<Name> table, boolean concurrently) implements Form {
        public DropIndex {
            indexes = List.copyOf(indexes);
        }
    }

    /**
     * Indexes are built anew.
     *
     * @param what {@code INDEX}, {@code TABLE}, {@code SCHEMA}, {@code DATABASE} or {@code SYSTEM}
     */
    record Reindex(String what, Optional<Name> name, boolean concurrently) implements Form {}

    /** Something is dropped. */
    record Drop(ObjectKind kind, List<Name> names, boolean cascade) implements Form {
        public Drop {
            names = List.copyOf(names);
        }
    }

    /** Something gets another name. */
    record Rename(ObjectKind kind, Name from, Name to) implements Form {}

    /** Tables are emptied. */
    record Truncate(List<Name> tables, boolean cascade) implements Form {
        public Truncate {
            tables = List.copyOf(tables);
        }
    }

    /** Rows are written. */
    record Insert(Name table, boolean fromQuery) implements Form {}

    /**
     * Rows are changed.
     *
     * @param filtered whether it says which
     */
    record Update(Name table, boolean filtered) implements Form {}

    /** Rows are deleted. */
    record Delete(Name table, boolean filtered) implements Form {}

    /** Tables are locked by name. */
    record LockTables(List<Name> tables, String mode) implements Form {
        public LockTables {
            tables = List.copyOf(tables);
        }
    }

    /**
     * A table is written anew as a whole ({@code VACUUM FULL}, {@code CLUSTER}, {@code OPTIMIZE TABLE}).
     *
     * @param table empty for all
     */
    record Rewrite(String command, Optional<Name> table) implements Form {}

    /** A materialized view is filled anew. */
    record Refresh(Name view, boolean concurrently) implements Form {}

    /** A view is made. */
    record CreateView(Name view) implements Form {}

    /** A policy of row security is made. */
    record CreatePolicy(Name table) implements Form {}

    /** A trigger is made. */
    record CreateTrigger(Name table) implements Form {}

    /** A value is added to an enum type. */
    record AddEnumValue(Name type, String value, boolean placed) implements Form {}

    /** A constraint is added to a domain, validated, or comes with a new one. */
    record DomainConstraint(Name domain, boolean created, boolean notValid, String definition) implements Form {}

    /** A type is made. */
    record CreateType(Name type, boolean enumeration) implements Form {}

    /** Who may do what changes. */
    record Privileges(String command) implements Form {}

    /** An extension is updated. */
    record UpdateExtension(Name extension) implements Form {}

    /**
     * A parameter of the session or the transaction is set.
     *
     * @param name in lower case
     * @param value as it was written
     */
    record Parameter(String name, String value) implements Form {}

    /** Anything else. */
    record Other() implements Form {}
}
