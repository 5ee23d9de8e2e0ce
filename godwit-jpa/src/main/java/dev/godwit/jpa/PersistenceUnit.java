package dev.godwit.jpa;

import java.util.List;
import java.util.Map;

/**
 * What a persistence unit says about its entities (Jakarta Persistence 3.2, 8.2).
 *
 * @param name its own
 * @param names of its classes; {@link JpaLocation#ALL} where it is about those that it does not list, too
 * @param mappings files of XML on the class path
 * @param settings those of Hibernate's that change what a database looks like
 */
record PersistenceUnit(String name, List<String> names, List<String> mappings, Map<String, String> settings) {

    PersistenceUnit {
        names = List.copyOf(names);
        mappings = List.copyOf(mappings);
        settings = Map.copyOf(settings);
    }
}
