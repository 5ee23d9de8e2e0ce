package dev.godwit.spring;

import dev.godwit.report.ProgressListener;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportRuntimeHints;

/** Migrates the application's databases while it starts. Spring Boot 4 and 3.5 name some of the neighbours differently. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        })
@ConditionalOnProperty(name = "godwit.enabled", matchIfMissing = true)
@EnableConfigurationProperties({GodwitProperties.class, DatabaseProperties.class})
@Import(DatabaseInitializationDependencyConfigurer.class)
@ImportRuntimeHints(GodwitRuntimeHints.class)
public class GodwitAutoConfiguration {

    /** Made by Spring. */
    GodwitAutoConfiguration() {}

    @Bean
    GodwitDatabases godwitDatabases(
            GodwitProperties properties,
            DatabaseProperties defaults,
            ConfigurableApplicationContext context,
            ObjectProvider<GodwitCustomizer> customizers,
            ObjectProvider<ProgressListener> listeners,
            ObjectProvider<ObservationRegistry> observations) {
        DatabaseFactory factory = new DatabaseFactory(
                context,
                customizers.orderedStream().toList(),
                listeners.orderedStream().toList(),
                registry(observations));
        MigrationBeans beans = new MigrationBeans(context.getBeanFactory());
        return properties.databases().isEmpty()
                ? new GodwitDatabases(List.of(factory.make(GodwitDatabase.DEFAULT_NAME, defaults, beans.all())))
                : several(properties.databases(), defaults, factory, beans);
    }

    private static GodwitDatabases several(
            Map<String, DatabaseProperties> named,
            DatabaseProperties defaults,
            DatabaseFactory factory,
            MigrationBeans beans) {
        List<GodwitDatabase> all = new ArrayList<>();
        beans.checkAllAreFor(named.keySet());
        new TreeMap<>(named).forEach((name, its) -> all.add(factory.make(name, its.over(defaults), beans.of(name))));
        return new GodwitDatabases(all);
    }

    @Bean
    GodwitInitializer godwitInitializer(GodwitDatabases databases, ObjectProvider<ObservationRegistry> observations) {
        return new GodwitInitializer(databases, registry(observations));
    }

    private static ObservationRegistry registry(ObjectProvider<ObservationRegistry> observations) {
        return observations.getIfUnique(() -> ObservationRegistry.NOOP);
    }

    @Bean
    GodwitSchemaManagement godwitSchemaManagement(GodwitDatabases databases) {
        return new GodwitSchemaManagement(databases);
    }

    /** A lazy application, too, must not serve before its database is ready. */
    @Bean
    static LazyInitializationExcludeFilter godwitIsNotLazy() {
        return LazyInitializationExcludeFilter.forBeanTypes(GodwitInitializer.class);
    }
}
