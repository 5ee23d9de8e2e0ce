package dev.godwit.spring.actuate;

import dev.godwit.spring.GodwitDatabases;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/**
 * The health of the databases for Spring Boot 3.
 *
 * @param databases asked each time
 */
record Boot3Health(GodwitDatabases databases) implements HealthIndicator {

    @Override
    public Health health() {
        GodwitHealth now = GodwitHealth.of(databases);
        return Health.status(now.status()).withDetails(now.details()).build();
    }
}
