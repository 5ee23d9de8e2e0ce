package dev.godwit.junit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What tests have on their class path by this module. */
class ArchitectureTest {

    private final com.tngtech.archunit.core.domain.JavaClasses own =
            new ClassFileImporter().importPath(Path.of("target/classes"));

    @Test
    void needsNothingButGodwitAndJunitsInterfaces() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.godwit..",
                        "java..",
                        "javax.sql..",
                        "org.jspecify..",
                        "org.junit.jupiter.api..",
                        "org.junit.platform.commons.support..")
                .check(own);
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("dev.godwit.jpa..", "dev.godwit.cli..", "dev.godwit.testing..")
                .check(own);
    }

    @Test
    void staticsHoldNoState() {
        fields().that().areStatic().should().beFinal().check(own);
    }
}
