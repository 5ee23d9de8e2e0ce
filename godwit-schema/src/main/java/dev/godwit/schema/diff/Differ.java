package dev.godwit.schema.diff;

import dev.godwit.schema.Definition;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import java.util.function.Predicate;

/**
 * Finds the changes that lead from one structure to another. Things are compared by their names; what has another name is another thing,
 * unless {@link Renames} says otherwise. Both structures must come from the same engine, which has written all expressions in its own way.
 * The same structures give the same changes, whatever the order of their lists. Immutable and thread-safe.
 */
public final class Differ {

    private final Options options;

    public Differ(Options options) {
        this.options = options;
    }

    /** The way from one to the other. The way back is that from the other to the one. */
    public Difference between(Schema before, Schema after) {
        return between(before, after, Renames.none());
    }

    /** The way from one to the other, where these things were renamed. */
    public Difference between(Schema before, Schema after, Renames renames) {
        return new Comparison(options.visible(before), options.visible(after), renames, options).difference();
    }

    /**
     * What is compared, and what the engine is like.
     *
     * @param comments whether comments count
     * @param columnOrder whether the order of columns counts, so that new ones take their place among the others
     * @param leaveOut the tables (with their triggers), views, sequences and enums that are not looked at
     * @param enumsGrow whether an enum type takes more values (PostgreSQL), or is always made anew (H2)
     * @param referencesNeedIndexes whether a foreign key must have an index over its own columns (MySQL)
     * @param idle the definitions that make no difference, such as the name of a counter
     * @param referencesApart whether the foreign keys of new tables come behind all tables, as some people are used to
     * @param inheritance what tables pass on to their parts and heirs
     * @param alterations how what is kept as statements changes while tables use it
     */
    public record Options(
            boolean comments,
            boolean columnOrder,
            Predicate<QualifiedName> leaveOut,
            boolean enumsGrow,
            boolean referencesNeedIndexes,
            Predicate<Definition> idle,
            boolean referencesApart,
            Inheritance inheritance,
            Alterations alterations) {

        /** Everything counts but the order of columns. */
        public static Options usual() {
            return new Options(
                    true,
                    false,
                    name -> false,
                    true,
                    false,
                    definition -> false,
                    false,
                    Inheritance.NONE,
                    Alterations.NONE);
        }

        /** Without comments. */
        public Options withoutComments() {
            return new Options(
                    false,
                    columnOrder,
                    leaveOut,
                    enumsGrow,
                    referencesNeedIndexes,
                    idle,
                    referencesApart,
                    inheritance,
                    alterations);
        }

        /** With the order of columns. */
        public Options withColumnOrder() {
            return new Options(
                    comments,
                    true,
                    leaveOut,
                    enumsGrow,
                    referencesNeedIndexes,
                    idle,
                    referencesApart,
                    inheritance,
                    alterations);
        }

        /** Without these besides those that are left out already. */
        public Options without(Predicate<QualifiedName> more) {
            return new Options(
                    comments,
                    columnOrder,
                    leaveOut.or(more),
                    enumsGrow,
                    referencesNeedIndexes,
                    idle,
                    referencesApart,
                    inheritance,
                    alterations);
        }

        /** For an engine whose enum types stay as they are. */
        public Options withFixedEnums() {
            return new Options(
                    comments,
                    columnOrder,
                    leaveOut,
                    false,
                    referencesNeedIndexes,
                    idle,
                    referencesApart,
                    inheritance,
                    alterations);
        }

        /** For an engine whose foreign keys must have indexes. */
        public Options withIndexedReferences() {
            return new Options(
                    comments, columnOrder, leaveOut, enumsGrow, true, idle, referencesApart, inheritance, alterations);
        }

        /** For an engine some of whose definitions make no difference. */
        public Options withIdle(Predicate<Definition> definitions) {
            return new Options(
                    comments,
                    columnOrder,
                    leaveOut,
                    enumsGrow,
                    referencesNeedIndexes,
                    idle.or(definitions),
                    referencesApart,
                    inheritance,
                    alterations);
        }

        /** With the foreign keys of new tables behind all tables. */
        public Options withReferencesApart() {
            return new Options(
                    comments,
                    columnOrder,
                    leaveOut,
                    enumsGrow,
                    referencesNeedIndexes,
                    idle,
                    true,
                    inheritance,
                    alterations);
        }

        /** For an engine whose tables pass something on. */
        public Options with(Inheritance passing) {
            return new Options(
                    comments,
                    columnOrder,
                    leaveOut,
                    enumsGrow,
                    referencesNeedIndexes,
                    idle,
                    referencesApart,
                    passing,
                    alterations);
        }

        /** For an engine that changes what is kept as statements. */
        public Options with(Alterations ways) {
            return new Options(
                    comments,
                    columnOrder,
                    leaveOut,
                    enumsGrow,
                    referencesNeedIndexes,
                    idle,
                    referencesApart,
                    inheritance,
                    ways);
        }

        /** The same, but every definition counts: for a copy that is to be exact. */
        public Options exact() {
            return new Options(
                    comments,
                    columnOrder,
                    leaveOut,
                    enumsGrow,
                    referencesNeedIndexes,
                    definition -> false,
                    referencesApart,
                    inheritance,
                    alterations);
        }

        private Schema visible(Schema all) {
            return new Schema(
                    all.namespaces(),
                    all.extensions(),
                    all.enums().stream()
                            .filter(type -> !leaveOut.test(type.name()))
                            .toList(),
                    all.sequences().stream()
                            .filter(sequence -> !leaveOut.test(sequence.name()))
                            .toList(),
                    all.tables().stream()
                            .filter(table -> !leaveOut.test(table.name()))
                            .toList(),
                    all.views().stream()
                            .filter(view -> !leaveOut.test(view.name()))
                            .toList(),
                    all.routines(),
                    all.triggers().stream()
                            .filter(trigger -> !leaveOut.test(trigger.table()))
                            .toList(),
                    all.definitions().stream()
                            .filter(definition -> !idle.test(definition))
                            .filter(definition -> !leaveOut.test(definition.on().orElse(definition.name())))
                            .toList());
        }
    }
}
