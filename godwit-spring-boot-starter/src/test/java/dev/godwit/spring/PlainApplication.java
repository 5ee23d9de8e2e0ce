package dev.godwit.spring;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** Starts with all auto-configuration that the class path has, names Godwit's optional beans, and ends. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class PlainApplication {

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(PlainApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        try (ConfigurableApplicationContext context = application.run(args)) {
            String found = List.of("godwitMetrics", "godwitEndpoint", "godwitHealthIndicator").stream()
                    .filter(context::containsBean)
                    .collect(Collectors.joining(" "));
            System.out.println("BEANS " + (found.isEmpty() ? "none" : found));
        }
    }
}
