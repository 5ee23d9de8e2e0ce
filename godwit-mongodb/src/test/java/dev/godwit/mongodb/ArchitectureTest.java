package dev.godwit.mongodb;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Commands know nothing of files, files nothing of a server, and neither of SQL. */
class ArchitectureTest {

    private final JavaClasses all = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPath(Path.of("target/classes"));

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.godwit.mongodb.(*)..").should().beFreeOfCycles().check(all);
    }

    @Test
    void commandsKnowNothingButTheDriver() {
        classes()
                .that()
                .resideInAPackage("dev.godwit.mongodb.command..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.godwit.mongodb.command..",
                        "dev.godwit.error..",
                        "com.mongodb..",
                        "org.bson..",
                        "java..",
                        "org.jspecify..")
                .check(all);
    }

    /** Scripts and plans are shared, and speak of statements; engines and connections of SQL databases are not. */
    @Test
    void nothingKnowsSqlDatabases() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.godwit.dialect.*..", "java.sql..")
                .check(all);
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
                .check(all);
    }

    @Test
    void staticsHoldNoState() {
        fields().that().areStatic().should().beFinal().check(all);
    }
}
