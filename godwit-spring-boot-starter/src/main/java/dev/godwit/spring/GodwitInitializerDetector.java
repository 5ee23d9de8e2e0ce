package dev.godwit.spring;

import java.util.Set;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;
import org.springframework.boot.sql.init.dependency.DatabaseInitializerDetector;

/** Lets Spring Boot create whatever uses the database after Godwit: JPA, Spring Data, JdbcTemplate, jOOQ, Quartz, Session, Batch. */
public final class GodwitInitializerDetector implements DatabaseInitializerDetector {

    private final OfType byType = new OfType();

    /** Made by Spring Boot. */
    public GodwitInitializerDetector() {}

    @Override
    public Set<String> detect(ConfigurableListableBeanFactory beanFactory) {
        return byType.detect(beanFactory);
    }

    /** Before the scripts of {@code spring.sql.init}, as with Boot's own migration tools. */
    @Override
    public int getOrder() {
        return 1;
    }

    private static final class OfType extends AbstractBeansOfTypeDatabaseInitializerDetector {
        @Override
        protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
            return Set.of(GodwitInitializer.class);
        }
    }
}
