package dev.godwit.schema;

import java.util.List;
import java.util.Optional;

/**
 * Something of one engine for which there is no value, kept as the statements that make it and that end it: a domain, a policy, how a
 * column is stored. Two are the same when their statements are.
 *
 * @param kind what it is, in words for people, for example {@code domain}
 * @param name its own, which tells it from others of its kind on the same relation
 * @param on the table, view or foreign table that it belongs to and ends with
 * @param create the statements that make it; never empty
 * @param drop the statements that end it; empty where it only ends with what it belongs to
 */
public record Definition(
        String kind,
        QualifiedName name,
        Optional<QualifiedName> on,
        Standing standing,
        List<String> create,
        List<String> drop) {

    public Definition {
        create = List.copyOf(create);
        drop = List.copyOf(drop);
        if (kind.isEmpty() || create.isEmpty()) {
            throw new IllegalArgumentException("A definition has a kind and a statement that makes it.");
        }
    }

    /** What hangs on what. */
    public enum Standing {
        /** Other things may stand on it, as columns do on a domain. */
        THING,
        /** The same, and it has rows of its own. */
        STORE,
        /** Nothing stands on it: it comes after all other things and goes before them. */
        DETAIL,
        /** A detail that makes {@code on} a part of the table {@code name}: whatever happens to that table happens to it. */
        PART,
        /** A detail that makes {@code on} an heir of the table {@code name}: it gets the columns and checks of that table. */
        HEIR;

        /** Whether nothing stands on it. */
        public boolean isDetail() {
            return this == DETAIL || isLink();
        }

        /** Whether it ties one table to another. */
        public boolean isLink() {
            return this == PART || this == HEIR;
        }
    }

    /** A thing that others may stand on. */
    public static Definition thing(String kind, QualifiedName name, String create, String drop) {
        return new Definition(kind, name, Optional.empty(), Standing.THING, List.of(create), List.of(drop));
    }

    /** Something about a relation. */
    public static Definition detail(String kind, String name, QualifiedName on, String create, String drop) {
        return new Definition(
                kind, QualifiedName.of(name), Optional.of(on), Standing.DETAIL, List.of(create), List.of(drop));
    }

    /** All that it says, for what looks for names in it. */
    public String text() {
        return String.join("\n", create)
                + on.map(relation -> "\n" + relation.name()).orElse("");
    }

    /** A phrase for people, for example {@code policy visible on posts}. */
    public String title() {
        return kind + " " + name + on.map(relation -> " on " + relation).orElse("");
    }
}
