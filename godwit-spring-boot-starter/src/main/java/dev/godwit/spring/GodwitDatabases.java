package dev.godwit.spring;

import java.util.List;
import java.util.Optional;

/**
 * The databases of the application that Godwit looks after. A bean, for code that wants their status or migrates at another moment.
 *
 * @param all in the order in which they are migrated: by name
 */
public record GodwitDatabases(List<GodwitDatabase> all) {

    public GodwitDatabases {
        all = List.copyOf(all);
    }

    /** The one of this name. */
    public Optional<GodwitDatabase> named(String name) {
        return all.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
