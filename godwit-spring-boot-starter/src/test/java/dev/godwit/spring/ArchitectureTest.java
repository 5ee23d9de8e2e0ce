package dev.godwit.spring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What is optional stays where it is not loaded without need, and each line of Spring Boot in its own classes. */
class ArchitectureTest {

    private final JavaClasses starter = new ClassFileImporter()
            .withImportOption(location -> location.contains("godwit-spring-boot-starter"))
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.godwit.spring");

    @Test
    void actuatorAndMetersAreKnownToOnePackageOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.godwit.spring.actuate")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.boot.actuate..",
                        "org.springframework.boot.health..",
                        "io.micrometer.core..",
                        "dev.godwit.spring.actuate")
                .check(starter);
    }

    @Test
    void eachLineOfSpringBootIsKnownToItsOwnClassesOnly() {
        noClasses()
                .that()
                .haveNameNotMatching(".*Boot3.*")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.boot.actuate.health..",
                        "org.springframework.boot.actuate.autoconfigure.health..")
                .check(starter);
        noClasses()
                .that()
                .haveNameNotMatching(".*Boot4.*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.boot.health..")
                .check(starter);
    }

    @Test
    void staticsHoldNoState() {
        fields().that().areStatic().should().beFinal().check(starter);
    }
}
