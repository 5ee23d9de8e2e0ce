package dev.godwit.erd;

import java.util.Optional;
import java.util.Set;

/**
 * A line in a box: a column of a table or view, or a value of an enum.
 *
 * @param name what it is called now; of what is gone, what it was called
 * @param oldName what it was called before, where that is another name
 * @param type what it holds, where that is known
 * @param oldType what it held before, where that was another
 * @param keys which keys it belongs to
 */
public record Row(
        String name, Optional<String> oldName, Optional<Type> type, Optional<Type> oldType, Set<Key> keys, Mark mark) {

    public Row {
        keys = Set.copyOf(keys);
    }

    /** Kinds of keys, in the order in which they are shown. */
    public enum Key {
        /** It belongs to the primary key. */
        PK,
        /** It belongs to a foreign key. */
        FK,
        /** No two rows have the same. */
        UQ
    }

    /**
     * What a column holds.
     *
     * @param notNull whether it never is NULL
     */
    public record Type(String name, boolean notNull) {

        /** With {@code NN} behind it where it never is NULL. */
        public String shown() {
            return notNull ? name + " NN" : name;
        }
    }

    /** A line that is only a name. */
    static Row of(String name, Mark mark) {
        return new Row(name, Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), mark);
    }

    /** The same after this happened to it. */
    Row marked(Mark other) {
        return new Row(name, oldName, type, oldType, keys, other);
    }

    /** Whether it is called this, or was. */
    public boolean isCalled(String wanted) {
        return name.equals(wanted) || oldName.filter(wanted::equals).isPresent();
    }

    /** {@code old → new}, or the name. */
    public String shownName() {
        return shown(oldName, name);
    }

    /** {@code old → new}, or the type; empty where there is none. */
    public String shownType() {
        return shown(oldType.map(Type::shown), type.map(Type::shown).orElse(""));
    }

    private static String shown(Optional<String> before, String now) {
        return before.map(old -> old + " → " + now).orElse(now);
    }
}
