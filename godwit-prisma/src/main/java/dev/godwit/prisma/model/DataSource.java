package dev.godwit.prisma.model;

import dev.godwit.prisma.types.Provider;
import dev.godwit.schema.Extension;
import java.util.List;

/**
 * The {@code datasource} of a project.
 *
 * @param name what stands before the point of native types, usually {@code db}
 * @param schemas those that {@code @@schema} may name; empty where there is one only
 * @param foreignKeys whether relations become foreign keys, and are not looked after by the client
 */
public record DataSource(
        String name, Provider provider, List<String> schemas, boolean foreignKeys, List<Extension> extensions) {

    public DataSource {
        schemas = List.copyOf(schemas);
        extensions = List.copyOf(extensions);
    }
}
