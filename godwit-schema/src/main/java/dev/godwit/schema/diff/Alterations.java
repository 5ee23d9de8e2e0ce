package dev.godwit.schema.diff;

import dev.godwit.schema.Definition;
import dev.godwit.schema.QualifiedName;
import java.util.List;
import java.util.Optional;

/** How an engine changes what is in use: types that are kept as statements, comments of indexes. */
public interface Alterations {

    /** An engine that only knows how to make and to end it. */
    Alterations NONE = new Alterations() {
        @Override
        public Optional<List<String>> inPlace(Definition was, Definition to, boolean contained) {
            return Optional.empty();
        }

        @Override
        public Optional<Aside> aside(Definition type, QualifiedName name) {
            return Optional.empty();
        }

        @Override
        public Optional<Definition> cast(Definition aside, Definition was, Definition to) {
            return Optional.empty();
        }

        @Override
        public String converted(String column, boolean many, Definition was, Definition to) {
            return column;
        }
    };

    /**
     * The statements that make the one of the other and leave everything that uses it as it is; empty where there are none.
     *
     * @param contained whether tables have its values within others, in arrays for example
     */
    Optional<List<String>> inPlace(Definition was, Definition to, boolean contained);

    /** The same type of columns under another name, so that a new one can take its own; empty for what is no such type. */
    Optional<Aside> aside(Definition type, QualifiedName name);

    /** Whether an index gets another comment and stays. */
    default boolean commentsOnIndexes() {
        return false;
    }

    /**
     * What makes values of a type that has stepped aside castable to the one that has taken its place, also within others; there only while
     * both are. Empty where they are so by themselves.
     */
    Optional<Definition> cast(Definition aside, Definition was, Definition to);

    /**
     * The values of a column as those of the type that has taken the place of its type.
     *
     * @param many whether they are arrays; then there is a {@link #cast}
     */
    String converted(String column, boolean many, Definition was, Definition to);

    /**
     * A type that has stepped aside.
     *
     * @param definition what it is by then
     * @param statement what brings it there
     */
    record Aside(Definition definition, String statement) {}
}
