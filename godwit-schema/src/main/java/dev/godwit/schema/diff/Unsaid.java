package dev.godwit.schema.diff;

import dev.godwit.schema.Column;
import dev.godwit.schema.DataType;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a declaration leaves open, by subjects: on each it is silent, or says all.
 *
 * @param subjects on which silence means nothing
 * @param invented names of rules and indexes that nobody gave, in lower case: their things are known by what they do
 * @param sameType whether a wanted type and one that is there are the same in two spellings
 * @param others tables that are somebody else's
 * @param counts whether the engine numbers the rows of a table by a column though nothing is said of it
 */
public record Unsaid(
        Set<Subject> subjects,
        Set<String> invented,
        BiPredicate<DataType, DataType> sameType,
        Predicate<QualifiedName> others,
        BiPredicate<Table, Column> counts)
        implements Openness {

    public Unsaid {
        subjects = Set.copyOf(subjects);
        invented = invented.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** What a declaration may be silent about. */
    public enum Subject {
        /** Schemas, extensions and enum types that it does not name. */
        PLACES,
        /** Sequences that it does not name, and what else than the step is said of those that it names. */
        SEQUENCES,
        /** Views, routines, triggers and whatever there is no value for, that it does not name. */
        PROGRAMS,
        /** Conditions on columns for which it has none, and rules of kinds that it does not know. */
        CHECKS,
        /** Indexes that it does not name, and what else than the columns is said of those that it names. */
        INDEXES,
        /**
         * The order of the columns in keys, what happens to rows that point to a row that goes, foreign keys that it does not name, and a
         * primary key where it has none.
         */
        KEYS,
        /** Defaults and computations of columns for which it has none, and how the engine numbers rows. */
        VALUES,
        /** Comments, collations and options of tables. */
        NOTES
    }

    /** Nothing: what is not declared is not wanted. */
    public static Unsaid nothing() {
        return new Unsaid(Set.of(), Set.of(), Object::equals, name -> false, (table, column) -> false);
    }

    /** The names of these rules and indexes, and nothing else. */
    public static Unsaid ofNames(Set<String> invented) {
        return new Unsaid(Set.of(), invented, Object::equals, name -> false, (table, column) -> false);
    }

    /** All that can be. */
    public static Unsaid everything(Set<String> invented) {
        return new Unsaid(
                EnumSet.allOf(Subject.class), invented, Object::equals, name -> false, (table, column) -> false);
    }

    /** The same, but silence on this says that there is to be none. */
    public Unsaid except(Subject subject) {
        return new Unsaid(
                subjects.stream().filter(one -> one != subject).collect(Collectors.toSet()),
                invented,
                sameType,
                others,
                counts);
    }

    /** The same where these types are no difference: first the wanted one, then that which is there. */
    public Unsaid withSameTypes(BiPredicate<DataType, DataType> same) {
        return new Unsaid(subjects, invented, same, others, counts);
    }

    /** The same where these tables stay as they are if the declaration does not name them. */
    public Unsaid withOthers(Predicate<QualifiedName> more) {
        return new Unsaid(subjects, invented, sameType, others.or(more), counts);
    }

    /** The same where an engine numbers rows by such columns by itself. */
    public Unsaid withCounting(BiPredicate<Table, Column> counting) {
        return new Unsaid(subjects, invented, sameType, others, counting);
    }

    @Override
    public boolean isNothing() {
        return subjects.isEmpty() && invented.isEmpty();
    }

    @Override
    public Schema filled(Schema wanted, Schema there) {
        return new Filling(this, there).of(wanted);
    }

    boolean about(Subject subject) {
        return subjects.contains(subject);
    }

    boolean isInvented(String name) {
        return invented.contains(name.toLowerCase(Locale.ROOT));
    }
}
