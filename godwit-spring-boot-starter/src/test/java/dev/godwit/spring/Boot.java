package dev.godwit.spring;

import dev.godwit.spring.actuate.GodwitActuatorAutoConfiguration;
import dev.godwit.testing.TestDatabase;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What the lines of Spring Boot call differently, and the application that most tests start. */
final class Boot {

    private Boot() {}

    /** An application with Godwit, the data source of this database and these resources. */
    static ApplicationContextRunner application(TestDatabase database, Project project) {
        return application(project).withBean("dataSource", DataSource.class, database::dataSource);
    }

    /** An application with Godwit and these resources, and no data source. */
    static ApplicationContextRunner application(Project project) {
        return new ApplicationContextRunner()
                .withClassLoader(project.classLoader())
                .withConfiguration(
                        AutoConfigurations.of(GodwitAutoConfiguration.class, GodwitActuatorAutoConfiguration.class));
    }

    static Class<?> dataSourceAutoConfiguration() {
        return either(
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration");
    }

    static Class<?> jdbcTemplateAutoConfiguration() {
        return either(
                "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
                "org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration");
    }

    static Class<?> hibernateAutoConfiguration() {
        return either(
                "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
                "org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration");
    }

    static Class<?> transactionManagerAutoConfiguration() {
        return either(
                "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
                "org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration");
    }

    private static Class<?> either(String four, String three) {
        try {
            return Class.forName(four);
        } catch (ClassNotFoundException e) {
            try {
                return Class.forName(three);
            } catch (ClassNotFoundException neither) {
                throw new IllegalStateException(neither);
            }
        }
    }
}
