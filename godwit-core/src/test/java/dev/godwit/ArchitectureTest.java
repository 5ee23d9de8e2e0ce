package dev.godwit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Dependencies run one way, and an engine's particulars stay in its package. */
class ArchitectureTest {

    private static final String[] ENGINES = {"postgresql", "mysql", "sqlite", "h2", "sqlserver"};

    private final JavaClasses core = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPath(Path.of("target/classes"));

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.godwit.(*)..").should().beFreeOfCycles().check(core);
    }

    @Test
    void sqlTextKnowsNothingButErrors() {
        classes()
                .that()
                .resideInAPackage("dev.godwit.sql..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.godwit.sql..", "dev.godwit.error..", "java..", "org.jspecify..")
                .check(core);
    }

    @Test
    void plansKnowNoConnections() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.godwit.plan..", "dev.godwit.timeline..", "dev.godwit.migration..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.sql..")
                .check(core);
    }

    @Test
    void anEngineIsNamedOnlyInItsPackageAndTheRegistry() {
        for (String engine : ENGINES) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.godwit.dialect." + engine + "..")
                    .and()
                    .doNotHaveFullyQualifiedName("dev.godwit.dialect.Dialects")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.godwit.dialect." + engine + "..")
                    .check(core);
        }
    }

    @Test
    void rulesOfAnEngineAreNamedOnlyInTheirPackageAndTheRuleBook() {
        for (String engine : new String[] {"postgresql", "mysql", "sqlite", "sqlserver", "portable"}) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.godwit.lint." + engine + "..")
                    .and()
                    .doNotHaveFullyQualifiedName("dev.godwit.lint.RuleBook")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.godwit.lint." + engine + "..")
                    .check(core);
        }
    }

    @Test
    void rulesKnowNoDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.godwit.lint.form..", "dev.godwit.lint.rule..", "dev.godwit.lint.portable..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "dev.godwit.run..", "dev.godwit.dialect..")
                .check(core);
    }

    @Test
    void nothingPrintsOrExits() {
        noClasses()
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(core);
    }

    @Test
    void staticsHoldNoState() {
        fields().that().areStatic().should().beFinal().check(core);
    }
}
