package dev.godwit.erd;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Pictures need structures and a layout library, and nothing else. */
class ArchitectureTest {

    private final JavaClasses erd = new ClassFileImporter().importPath(Path.of("target/classes"));

    @Test
    void diagramsKnowStructuresOnly() {
        classes()
                .that()
                .resideInAPackage("dev.godwit.erd")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.godwit.erd", "dev.godwit.schema..", "java..", "org.jspecify..")
                .check(erd);
    }

    @Test
    void onlyTheLayoutKnowsTheLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.godwit.erd.layout")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse..")
                .check(erd);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.godwit.erd.(*)..").should().beFreeOfCycles().check(erd);
    }

    @Test
    void staticsHoldNoState() {
        fields().that().areStatic().should().beFinal().check(erd);
    }
}
