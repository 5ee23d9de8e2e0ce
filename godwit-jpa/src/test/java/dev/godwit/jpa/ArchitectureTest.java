package dev.godwit.jpa;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** One package speaks with Hibernate, because it is loaded once more beside the Hibernate of the entities. */
class ArchitectureTest {

    private final JavaClasses jpa = new ClassFileImporter().importPath(Path.of("target/classes"));

    @Test
    void onePackageSpeaksWithHibernate() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.godwit.jpa.hibernate..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hibernate..", "jakarta..", "dev.godwit.jpa.hibernate..")
                .check(jpa);
    }

    @Test
    void staticsHoldNoState() {
        fields().that().areStatic().should().beFinal().check(jpa);
    }
}
