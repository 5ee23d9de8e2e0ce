package dev.godwit.spring.actuate;

import dev.godwit.spring.GodwitAutoConfiguration;
import dev.godwit.spring.GodwitDatabases;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows the databases to the actuator, each part where the application has what it needs. */
@AutoConfiguration(after = GodwitAutoConfiguration.class)
@ConditionalOnBean(GodwitDatabases.class)
public class GodwitActuatorAutoConfiguration {

    /** Made by Spring. */
    GodwitActuatorAutoConfiguration() {}

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
    @ConditionalOnAvailableEndpoint(endpoint = GodwitEndpoint.class)
    static class EndpointConfiguration {

        @Bean
        @ConditionalOnMissingBean
        GodwitEndpoint godwitEndpoint(GodwitDatabases databases) {
            return new GodwitEndpoint(databases);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(
            name = "org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator")
    static class Boot4Configuration {

        @Bean
        @ConditionalOnMissingBean(name = "godwitHealthIndicator")
        @org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator("godwit")
        Boot4Health godwitHealthIndicator(GodwitDatabases databases) {
            return new Boot4Health(databases);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(
            name = "org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator")
    static class Boot3Configuration {

        @Bean
        @ConditionalOnMissingBean(name = "godwitHealthIndicator")
        @org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator("godwit")
        Boot3Health godwitHealthIndicator(GodwitDatabases databases) {
            return new Boot3Health(databases);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterBinder.class)
    static class MetricsConfiguration {

        @Bean
        @ConditionalOnMissingBean
        GodwitMetrics godwitMetrics(GodwitDatabases databases) {
            return new GodwitMetrics(databases);
        }
    }
}
