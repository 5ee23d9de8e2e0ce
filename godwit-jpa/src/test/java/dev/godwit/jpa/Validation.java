package dev.godwit.jpa;

import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.hibernate.community.dialect.SQLiteDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** Starts Hibernate as an application would, with its own look at the database. */
public final class Validation {

    private static final Logger HIBERNATE = Logger.getLogger("org.hibernate");

    private Validation() {}

    /** Throws where Hibernate finds that tables or columns are missing or of another type. */
    static EntityManagerFactory of(TestDatabase database, String mode, Class<?>... entities) {
        return of(database, mode, Validation.class.getClassLoader(), entities);
    }

    /** The same with entities of this loader. */
    public static EntityManagerFactory of(
            TestDatabase database, String mode, ClassLoader loader, Class<?>... entities) {
        HIBERNATE.setLevel(Level.OFF);
        HibernatePersistenceConfiguration configuration = new HibernatePersistenceConfiguration("entities");
        Stream.of(entities).forEach(configuration::managedClass);
        if (database.engine() == Engine.SQLITE) {
            configuration.property("hibernate.dialect", NamesOnly.class.getName());
        }
        return configuration
                .property("hibernate.classLoaders", List.of(loader))
                .property("jakarta.persistence.jdbc.url", database.jdbcUrl())
                .property("jakarta.persistence.jdbc.user", database.user())
                .property("jakarta.persistence.jdbc.password", database.password())
                .property("hibernate.hbm2ddl.auto", mode)
                .createEntityManagerFactory();
    }

    /** SQLite's types are names with an affinity: the driver calls what is a {@code bigint} to Hibernate an {@code integer}. */
    public static final class NamesOnly extends SQLiteDialect {

        public NamesOnly(DialectResolutionInfo info) {
            super(info);
        }

        @Override
        public boolean equivalentTypes(int one, int other) {
            return true;
        }
    }
}
