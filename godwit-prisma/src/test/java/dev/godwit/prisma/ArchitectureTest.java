package dev.godwit.prisma;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The language knows no meaning, the meaning knows no database. */
class ArchitectureTest {

    private final JavaClasses all = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPath(Path.of("target/classes"));

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.godwit.prisma.(*)..").should().beFreeOfCycles().check(all);
    }

    @Test
    void theLanguageKnowsNothingButErrors() {
        classes()
                .that()
                .resideInAPackage("dev.godwit.prisma.syntax..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.godwit.prisma.syntax..", "dev.godwit.error..", "java..", "org.jspecify..")
                .check(all);
    }

    @Test
    void theMeaningKnowsNoDialect() {
        classes()
                .that()
                .resideInAnyPackage("dev.godwit.prisma.model..", "dev.godwit.prisma.types..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.godwit.prisma.model..",
                        "dev.godwit.prisma.types..",
                        "dev.godwit.prisma.syntax..",
                        "dev.godwit.schema..",
                        "dev.godwit.error..",
                        "java..",
                        "org.jspecify..")
                .check(all);
    }

    @Test
    void staticsHoldNoState() {
        fields().that().areStatic().should().beFinal().check(all);
    }
}
