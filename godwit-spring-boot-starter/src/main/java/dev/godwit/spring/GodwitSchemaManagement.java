package dev.godwit.spring;

import javax.sql.DataSource;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;

/**
 * Tells Spring Boot whose schema is made by migrations, so that Hibernate does not make one in an embedded database by itself.
 *
 * @param databases what Godwit looks after
 */
record GodwitSchemaManagement(GodwitDatabases databases) implements SchemaManagementProvider {

    @Override
    public SchemaManagement getSchemaManagement(DataSource dataSource) {
        return databases.all().stream()
                        .anyMatch(one -> one.dataSource()
                                .filter(its -> its == dataSource)
                                .isPresent())
                ? SchemaManagement.MANAGED
                : SchemaManagement.UNMANAGED;
    }
}
