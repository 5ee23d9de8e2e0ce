package dev.godwit.spring.actuate;

import dev.godwit.spring.GodwitDatabases;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * The health of the databases for Spring Boot 4.
 *
 * @param databases asked each time
 */
record Boot4Health(GodwitDatabases databases) implements HealthIndicator {

    @Override
    public Health health() {
        GodwitHealth now = GodwitHealth.of(databases);
        return Health.status(now.status()).withDetails(now.details()).build();
    }
}
