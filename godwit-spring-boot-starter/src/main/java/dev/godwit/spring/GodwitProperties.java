package dev.godwit.spring;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What concerns all databases.
 *
 * @param enabled whether Godwit does anything at all
 * @param databases databases by name, each with any of the other keys; where there is one, only these are migrated, and the keys beside
 *     are their defaults
 */
@ConfigurationProperties("godwit")
public record GodwitProperties(
        @DefaultValue("true") boolean enabled, @DefaultValue Map<String, DatabaseProperties> databases) {

    public GodwitProperties {
        databases = Map.copyOf(databases);
    }
}
