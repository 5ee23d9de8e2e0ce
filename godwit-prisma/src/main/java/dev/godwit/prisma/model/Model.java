package dev.godwit.prisma.model;

import dev.godwit.prisma.syntax.Declaration.Kind;
import dev.godwit.prisma.syntax.Declaration.Structure;
import dev.godwit.prisma.syntax.Spot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A model, or a view that is described like one.
 *
 * @param written how it stands in the file
 * @param table its name in the database
 * @param schema what {@code @@schema} says
 * @param fields those that are stored, in their order
 * @param id what tells its rows from each other, if it says so
 * @param keys what is unique besides, and its indexes, in their order
 */
public record Model(
        Structure written,
        String table,
        Optional<String> schema,
        List<ScalarField> fields,
        Optional<Key> id,
        List<Key> keys) {

    public Model {
        fields = List.copyOf(fields);
        keys = List.copyOf(keys);
    }

    /** Its name in the file. */
    public String name() {
        return written.name();
    }

    /** Where its name stands. */
    public Spot spot() {
        return written.spot();
    }

    /** Whether somebody else makes it, as a view. */
    public boolean isView() {
        return written.kind() == Kind.VIEW;
    }

    /** The field of this name that is stored. */
    public Optional<ScalarField> field(String wanted) {
        return fields.stream().filter(field -> field.name().equals(wanted)).findFirst();
    }

    /** What no two rows have alike: its id and its unique keys. */
    public List<Key> unique() {
        return Stream.concat(id.stream(), keys.stream().filter(key -> key.kind() == Key.Kind.UNIQUE))
                .toList();
    }

    boolean isUnique(List<ScalarField> some) {
        return unique().stream().anyMatch(key -> key.isOver(some));
    }
}
