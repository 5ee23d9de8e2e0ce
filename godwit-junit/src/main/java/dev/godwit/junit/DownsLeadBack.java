package dev.godwit.junit;

import dev.godwit.Godwit;
import dev.godwit.migration.MigrationKind;
import dev.godwit.report.VerifyReport;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A ready-made test for each migration, which fails when its down does not lead back to what was before its up.
 *
 * <pre>{@code
 * @GodwitTest
 * class MigrationsTest implements DownsLeadBack {}
 * }</pre>
 */
public interface DownsLeadBack {

    /** One test for each migration; those without a down pass. */
    @TestFactory
    default Stream<DynamicTest> downsLeadBack(Godwit godwit) {
        return of(godwit);
    }

    /** The same for use in a {@code @TestFactory} of one's own. All migrations are tried when this is called. */
    static Stream<DynamicTest> of(Godwit godwit) {
        VerifyReport report = godwit.verify(Set.of());
        List<String> ids = godwit.catalog().migrations().stream()
                .filter(migration -> migration.kind() == MigrationKind.VERSIONED)
                .map(migration -> migration.id())
                .toList();
        return ids.stream().map(id -> DynamicTest.dynamicTest(id, () -> check(id, report)));
    }

    private static void check(String id, VerifyReport report) {
        String message = report.bad().stream()
                .filter(bad -> bad.id().equals(id))
                .map(DownsLeadBack::text)
                .collect(Collectors.joining("\n"));
        if (!message.isEmpty()) {
            Assertions.fail(message);
        }
    }

    private static String text(VerifyReport.Bad bad) {
        return bad.id() + ": " + bad.reason()
                + bad.differences().stream()
                        .map(difference -> "\n  still to do: " + difference)
                        .collect(Collectors.joining());
    }
}
