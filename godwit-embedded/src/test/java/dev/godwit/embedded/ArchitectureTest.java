package dev.godwit.embedded;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** This module stands below all others: their tests run on its servers. */
class ArchitectureTest {

    private final JavaClasses own = new ClassFileImporter().importPath(Path.of("target/classes"));

    @Test
    void knowsNothingElseOfGodwitAndDownloadsNothing() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.godwit.embedded..",
                        "java.io",
                        "java.lang..",
                        "java.net",
                        "java.nio..",
                        "java.security",
                        "java.sql",
                        "java.time",
                        "java.util..",
                        "org.apache.commons.compress..",
                        "org.tukaani.xz",
                        "org.jspecify..")
                .check(own);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(http\\..*|HttpURLConnection|Socket)")
                .check(own);
    }

    @Test
    void theMachineKnowsNoServers() {
        noClasses()
                .that()
                .resideInAPackage("dev.godwit.embedded.local..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.godwit.embedded")
                .check(own);
    }

    @Test
    void staticsHoldNoState() {
        fields().that().areStatic().should().beFinal().check(own);
    }
}
