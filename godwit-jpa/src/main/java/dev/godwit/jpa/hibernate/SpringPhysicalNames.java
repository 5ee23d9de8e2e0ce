package dev.godwit.jpa.hibernate;

import org.hibernate.boot.model.naming.PhysicalNamingStrategy;

/** Words with underscores between them, as Spring Boot sets Hibernate up. */
final class SpringPhysicalNames {

    private static final String NAMING = "org.hibernate.boot.model.naming.";

    private SpringPhysicalNames() {}

    /** That of Hibernate 7, which Spring Boot 4 uses, or else that of Hibernate 6. */
    static PhysicalNamingStrategy strategy() {
        try {
            return named("PhysicalNamingStrategySnakeCaseImpl");
        } catch (ReflectiveOperationException older) {
            try {
                return named("CamelCaseToUnderscoresNamingStrategy");
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("This Hibernate has no names with underscores.", e);
            }
        }
    }

    private static PhysicalNamingStrategy named(String simpleName) throws ReflectiveOperationException {
        return Class.forName(NAMING + simpleName, true, SpringPhysicalNames.class.getClassLoader())
                .asSubclass(PhysicalNamingStrategy.class)
                .getConstructor()
                .newInstance();
    }
}
