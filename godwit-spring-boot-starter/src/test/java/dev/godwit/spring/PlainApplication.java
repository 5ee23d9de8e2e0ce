package dev.godwit.spring;

import dev.godwit.spring.actuate.GodwitActuatorAutoConfiguration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Starts with Godwit and no more, names Godwit's optional beans, and ends. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({GodwitAutoConfiguration.class, GodwitActuatorAutoConfiguration.class})
public class PlainApplication {

    @Bean
    DataSource dataSource(
            @Value("${url}") String url, @Value("${user}") String user, @Value("${password}") String secret) {
        return new DriverManagerDataSource(url, user, secret);
    }

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(PlainApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        try (ConfigurableApplicationContext context = application.run(args)) {
            String found = Stream.of("godwitMetrics", "godwitEndpoint", "godwitHealthIndicator")
                    .filter(context::containsBean)
                    .collect(Collectors.joining(" "));
            System.out.println("BEANS " + (found.isEmpty() ? "none" : found));
        }
    }
}
