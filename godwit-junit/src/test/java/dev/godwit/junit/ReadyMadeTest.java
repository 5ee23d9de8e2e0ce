package dev.godwit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.compare.SchemaLanguage;
import dev.godwit.jpa.JpaLanguage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ready-made tests of migrations. */
class ReadyMadeTest {

    @Test
    void aDownThatDoesNotLeadBackFailsWithTheDifference() {
        var results = Runs.of(BadDown.class);

        assertThat(Runs.failures(results))
                .containsExactly("2_add_name: 2_add_name: Its down does not lead back to what was before its up."
                        + "\n  still to do: drop column users.name");
        results.testEvents().assertStatistics(events -> events.succeeded(2).failed(1));
    }

    @Test
    void aSchemaThatIsMigratedPasses() {
        var results = Runs.of(Same.class);

        assertThat(Runs.failures(results)).isEmpty();
        results.testEvents().assertStatistics(events -> events.succeeded(1));
    }

    @Test
    void aSchemaThatIsNotMigratedFailsWithTheDifference() {
        assertThat(Runs.failures(Runs.of(Other.class)))
                .singleElement()
                .asString()
                .startsWith(
                        "migrationsLeadToTheWantedSchema(FreshDatabase): The migrations do not lead to other.prisma."
                                + " They need:\n")
                .contains("\n  add column users.mail ", "\n  drop column users.name\n")
                .endsWith("\nnext: godwit make NAME --from-diff writes them as a migration.");
    }

    @Test
    void entitiesAreASchemaToo() {
        assertThat(Runs.failures(Runs.of(Entities.class)))
                .singleElement()
                .asString()
                .contains("The migrations do not lead to jpa:com.example.model. They need:")
                .containsIgnoringCase("\n  add column users.nick ");
    }

    @Test
    void withoutASchemaItSaysWhatToDo() {
        assertThat(Runs.failures(Runs.of(NoSchema.class)))
                .containsExactly("migrationsLeadToTheWantedSchema(FreshDatabase): There is no `schema` in godwit.yaml:"
                        + " give it, or override wantedSchema.");
    }

    @GodwitTest(engine = "postgresql", locations = "src/test/projects/baddown")
    static class BadDown implements DownsLeadBack {}

    @GodwitTest(config = "src/test/projects/configured/godwit.yaml")
    static class Same implements SchemaIsMigrated {}

    @GodwitTest(engine = "h2", locations = Blog.MIGRATIONS)
    static class Entities implements SchemaIsMigrated {
        @Override
        public String wantedSchema(FreshDatabase database) {
            return "jpa:com.example.model";
        }

        @Override
        public List<SchemaLanguage> languages() {
            return List.of(new JpaLanguage(SchemaIsMigrated.classPath(), List.of()));
        }
    }

    @GodwitTest(config = "src/test/projects/configured/godwit.yaml", environment = "server", engine = "sqlite")
    static class Other implements SchemaIsMigrated {}

    @GodwitTest(engine = "h2", locations = Blog.MIGRATIONS)
    static class NoSchema implements SchemaIsMigrated {}
}
