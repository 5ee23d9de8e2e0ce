package dev.godwit.schema;

import java.util.Optional;

/**
 * The name of something that lies in a schema (MySQL: a database).
 *
 * @param schema where it lies; empty for the one that a connection starts in
 * @param name its own name, as the engine stores it; never empty
 */
public record QualifiedName(Optional<String> schema, String name) implements Comparable<QualifiedName> {

    public QualifiedName {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A name has at least one character.");
        }
    }

    /** A name in the schema that a connection starts in. */
    public static QualifiedName of(String name) {
        return new QualifiedName(Optional.empty(), name);
    }

    /** A name in this schema. */
    public static QualifiedName of(String schema, String name) {
        return new QualifiedName(Optional.of(schema), name);
    }

    /** Another name in the same schema. */
    public QualifiedName beside(String other) {
        return new QualifiedName(schema, other);
    }

    @Override
    public int compareTo(QualifiedName other) {
        int bySchema = schema.orElse("").compareTo(other.schema.orElse(""));
        return bySchema != 0 ? bySchema : name.compareTo(other.name);
    }

    /** {@code schema.name}, for messages; not quoted. */
    @Override
    public String toString() {
        return schema.isPresent() ? schema.get() + "." + name : name;
    }
}
