package dev.godwit.schema.change;

import java.util.Optional;

/** One structural step. */
public sealed interface Change
        permits TableChange,
                ColumnChange,
                ConstraintChange,
                IndexChange,
                ViewChange,
                EnumChange,
                SequenceChange,
                NamespaceChange,
                ExtensionChange,
                RoutineChange,
                TriggerChange,
                DefinitionChange,
                RawSql {

    /** What it is, in one word for JSON, for example {@code addColumn}. */
    String kind();

    /** The change that undoes it; empty where what it took away is not known, or where there is no way back. */
    Optional<Change> inverse();

    /** Whether it can take data away that its inverse does not bring back. */
    boolean isDestructive();

    /** A phrase for people, for example {@code add column posts.title string(255) not null}. */
    String text();
}
