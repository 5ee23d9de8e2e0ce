package dev.godwit.jpa;

import java.util.List;
import java.util.Map;

/**
 * Which entities are read, and for which database.
 *
 * @param engine its engine, as Godwit names it
 * @param major the first number of its version
 * @param minor the second
 * @param found the classes
 * @param spring whether things get the names that Spring Boot gives them
 * @param settings of Hibernate, which count more than all else
 */
public record EntityRequest(
        String engine, int major, int minor, FoundClasses found, boolean spring, Map<String, String> settings) {

    public EntityRequest {
        settings = Map.copyOf(settings);
    }

    /**
     * What of JPA is on a class path.
     *
     * @param classes entities, and what else their mapping needs
     * @param packages those with annotations of their own
     * @param mappings files of XML, as resources
     */
    public record FoundClasses(List<Class<?>> classes, List<String> packages, List<String> mappings) {
        public FoundClasses {
            classes = List.copyOf(classes);
            packages = List.copyOf(packages);
            mappings = List.copyOf(mappings);
        }
    }
}
