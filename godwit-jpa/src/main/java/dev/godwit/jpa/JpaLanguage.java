package dev.godwit.jpa;

import dev.godwit.compare.DesiredSchema;
import dev.godwit.compare.SchemaLanguage;
import java.nio.file.Path;
import java.util.List;

/**
 * Structures declared by JPA entities: {@code jpa:PACKAGE-or-CLASSES}.
 *
 * @param classPath jars and directories with the entities and what they use
 * @param aside the jars of a Hibernate for those that have none, where this class is loaded without
 */
public record JpaLanguage(List<Path> classPath, List<Path> aside) implements SchemaLanguage {

    public JpaLanguage {
        classPath = List.copyOf(classPath);
        aside = List.copyOf(aside);
    }

    @Override
    public String kind() {
        return "jpa";
    }

    @Override
    public String form() {
        return "jpa:PACKAGE-or-CLASSES";
    }

    @Override
    public boolean reads(Path path) {
        return false;
    }

    @Override
    public DesiredSchema read(String rest, Path base) {
        return new JpaEntities(JpaLocation.parse(rest, new PersistenceFiles(base, classPath)), classPath, aside);
    }
}
