package dev.godwit.jpa.hibernate;

import dev.godwit.jpa.EntityRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataBuilder;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.dialect.Dialect;

/**
 * Hibernate, as far as it starts without a database.
 *
 * @param generated the names that it made up itself
 */
record Boot(
        BootstrapServiceRegistry bootstrap,
        StandardServiceRegistry registry,
        Metadata metadata,
        Dialect dialect,
        GeneratedNames generated)
        implements AutoCloseable {

    static Boot of(EntityRequest request) {
        Dialect dialect = TargetDialect.of(request.engine(), request.major(), request.minor());
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        BeanValidation validation = new BeanValidation();
        BootstrapServiceRegistry bootstrap = new BootstrapServiceRegistryBuilder()
                .applyClassLoaderService(new OneClassLoader(loader))
                .applyIntegrator(validation)
                .build();
        StandardServiceRegistry registry = new StandardServiceRegistryBuilder(bootstrap)
                .applySettings(settings(request, dialect))
                .build();
        try {
            MetadataSources sources = new MetadataSources(registry);
            request.found().classes().forEach(sources::addAnnotatedClass);
            request.found().packages().forEach(sources::addPackage);
            request.found().mappings().forEach(sources::addResource);
            GeneratedNames generated = new GeneratedNames();
            Metadata metadata =
                    named(sources.getMetadataBuilder(), request, generated).build();
            Dialect used = metadata.getDatabase().getDialect();
            if (BeanValidation.isThere(loader)) {
                validation.apply(metadata);
            }
            return new Boot(bootstrap, registry, metadata, used, generated);
        } catch (RuntimeException e) {
            close(bootstrap, registry);
            throw e;
        }
    }

    private static Map<String, Object> settings(EntityRequest request, Dialect dialect) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("hibernate.dialect", dialect);
        settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        settings.put("hibernate.temp.use_jdbc_metadata_defaults", "false");
        settings.put("hibernate.hbm2ddl.auto", "none");
        // Columns in the order of their fields, as people write them, and not by their size.
        settings.put("hibernate.column_ordering_strategy", "legacy");
        settings.putAll(request.settings());
        return settings;
    }

    /** What the settings say about names counts more. */
    private static MetadataBuilder named(MetadataBuilder builder, EntityRequest request, GeneratedNames generated) {
        Map<String, String> settings = request.settings();
        if (!settings.containsKey("hibernate.implicit_naming_strategy")) {
            builder.applyImplicitNamingStrategy(
                    request.spring() ? new SpringImplicitNames(generated) : new ImplicitNames(generated));
        }
        if (request.spring() && !settings.containsKey("hibernate.physical_naming_strategy")) {
            builder.applyPhysicalNamingStrategy(SpringPhysicalNames.strategy());
        }
        return builder;
    }

    /** How Hibernate writes names into statements. */
    SqlStringGenerationContext sql() {
        return SqlStringGenerationContextImpl.fromExplicit(
                metadata.getDatabase().getJdbcEnvironment(), metadata.getDatabase(), null, null);
    }

    @Override
    public void close() {
        close(bootstrap, registry);
    }

    private static void close(BootstrapServiceRegistry bootstrap, StandardServiceRegistry registry) {
        StandardServiceRegistryBuilder.destroy(registry);
        BootstrapServiceRegistryBuilder.destroy(bootstrap);
    }
}
