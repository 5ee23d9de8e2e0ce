package dev.godwit.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.testing.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page of locks says what statements did on servers: the examples of the rules, bad and better, and what other tools warn of besides.
 * {@code -Dgolden.write=true} writes it anew.
 */
class LocksPageTest {

    private static final Path PAGE = Path.of("../docs/reference/locks.md");

    @TempDir
    Path folder;

    @Test
    void everyDangerThatOtherToolsNameIsOnThePage() {
        List<String> wanted = new ArrayList<>();
        IntStream.rangeClosed(1, 11).forEach(number -> wanted.add("eugene E" + number));
        wanted.addAll(List.of("eugene W12", "eugene W13", "eugene W14", "eugene E15", "eugene E16"));
        Stream.of(
                        "ACQUIRES_ACCESS_EXCLUSIVE_LOCK",
                        "ACQUIRES_SHARE_LOCK",
                        "ACQUIRES_SHARE_ROW_EXCLUSIVE_LOCK",
                        "AUTHZ_UPDATE",
                        "CORRECTNESS",
                        "DELETES_DATA",
                        "HAS_UNTRACKABLE_DEPENDENCIES",
                        "IMPACTS_DATABASE_PERFORMANCE",
                        "INDEX_BUILD",
                        "INDEX_DROPPED",
                        "IS_USER_GENERATED",
                        "UPGRADING_EXTENSION_VERSION")
                .forEach(hazard -> wanted.add("pg-schema-diff " + hazard));
        Stream.of(
                        "removing a column",
                        "changing the type of a column",
                        "renaming a column",
                        "renaming a table",
                        "renaming a schema",
                        "creating a table with force",
                        "adding an auto-incrementing column",
                        "adding a stored generated column",
                        "adding a check constraint",
                        "executing SQL directly",
                        "backfilling data",
                        "adding an index non-concurrently",
                        "adding a reference",
                        "adding a foreign key",
                        "adding a unique constraint",
                        "adding an exclusion constraint",
                        "adding a json column",
                        "setting NOT NULL on an existing column",
                        "adding a column with a volatile default",
                        "keeping non-unique indexes to three columns or less")
                .forEach(danger -> wanted.add("strong_migrations: " + danger));
        TreeSet<String> known = new TreeSet<>();
        LockCase.of(Engine.POSTGRES_18).forEach(each -> known.addAll(each.knownAs()));
        assertThat(known).containsExactlyInAnyOrderElementsOf(new TreeSet<>(wanted));
    }

    @Test
    @Tag("locks")
    void thePageSaysWhatWasMeasured() throws IOException {
        MeasuredCases on14 = MeasuredCases.on(Engine.POSTGRES_14, folder.resolve("14"));
        MeasuredCases on18 = MeasuredCases.on(Engine.POSTGRES_18, folder.resolve("18"));
        MeasuredCases onMariadb = MeasuredCases.on(Engine.MARIADB, folder.resolve("mariadb"));
        for (MeasuredCases cases : List.of(on14, on18, onMariadb)) {
            assertThat(cases.unmeasured()).isEmpty();
            assertThat(cases.disagreements()).isEmpty();
        }
        String page = new LocksPage(on14, on18, onMariadb).text();
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }
}
