package dev.godwit.config;

import dev.godwit.error.Place;
import java.util.List;

/**
 * A setting's value as it stands in the file, before variables are put in.
 *
 * @param key the full key as messages name it, for example {@code environments.production.url}
 * @param place where the value starts
 * @param items one for a text, several for a list, named ones for a map
 */
record Value(String key, Place place, List<Item> items) {

    Value {
        items = List.copyOf(items);
    }

    /**
     * One text of a value.
     *
     * @param name its key in a map, else empty
     * @param text as written
     * @param place where it starts
     */
    record Item(String name, String text, Place place) {}
}
