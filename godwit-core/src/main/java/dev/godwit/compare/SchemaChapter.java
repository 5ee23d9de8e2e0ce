package dev.godwit.compare;

import dev.godwit.schema.change.Change;
import dev.godwit.schema.change.ConstraintChange;
import dev.godwit.schema.change.DefinitionChange;
import dev.godwit.schema.change.EnumChange;
import dev.godwit.schema.change.ExtensionChange;
import dev.godwit.schema.change.NamespaceChange;
import dev.godwit.schema.change.RoutineChange;
import dev.godwit.schema.change.SequenceChange;
import dev.godwit.schema.change.TableChange;
import dev.godwit.schema.change.TriggerChange;
import dev.godwit.schema.change.ViewChange;

/** What stands under one heading in the text of a schema. */
enum SchemaChapter {
    NONE("", false),
    PLACES("Schemas and extensions", false),
    TYPES("Types", false),
    SEQUENCES("Sequences", false),
    DEFINITIONS("Definitions", true),
    TABLES("Tables", true),
    RULES("Rules between tables", false),
    VIEWS("Views", true),
    ROUTINES("Routines", true),
    TRIGGERS("Triggers", true),
    DETAILS("Details", false);

    private final String heading;
    private final boolean spaced;

    SchemaChapter(String heading, boolean spaced) {
        this.heading = heading;
        this.spaced = spaced;
    }

    String heading() {
        return heading;
    }

    /** Whether there is a blank line between its parts. */
    boolean spaced() {
        return spaced;
    }

    static SchemaChapter of(Change change) {
        if (change instanceof NamespaceChange || change instanceof ExtensionChange) {
            return PLACES;
        } else if (change instanceof EnumChange) {
            return TYPES;
        } else if (change instanceof SequenceChange) {
            return SEQUENCES;
        } else if (change instanceof TableChange) {
            return TABLES;
        } else if (change instanceof ConstraintChange) {
            return RULES;
        } else if (change instanceof ViewChange) {
            return VIEWS;
        } else if (change instanceof RoutineChange) {
            return ROUTINES;
        } else if (change instanceof TriggerChange) {
            return TRIGGERS;
        }
        return change instanceof DefinitionChange definition
                        && !definition.definition().standing().isDetail()
                ? DEFINITIONS
                : DETAILS;
    }
}
