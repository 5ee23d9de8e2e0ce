package dev.godwit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only what is new in a branch is judged. */
class LintSinceTest {

    private static final String[] LINT = {"lint", "--engine", "postgresql", "--json", "--since"};

    @TempDir
    Path repository;

    private Shell shell;

    @BeforeEach
    void aRepositoryWithABranch() throws IOException, InterruptedException {
        assumeThat(hasGit()).as("git is not installed").isTrue();
        shell = new Shell(repository.resolve("backend"));
        git("init", "--quiet", "--initial-branch", "main");
        shell.file("migrations/1_old.sql", "DROP TABLE a;");
        shell.file("migrations/2_renamed.sql", "-- long enough to be known again", "DROP TABLE b;", "DROP TABLE c;");
        commit("old");
        git("checkout", "--quiet", "-b", "feature");
        shell.file("migrations/4_committed.sql", "DROP TABLE d;");
        Files.move(shell.path("migrations/2_renamed.sql"), shell.path("migrations/2_other_name.sql"));
        commit("new");
        git("checkout", "--quiet", "main");
        shell.file("migrations/3_on_main.sql", "DROP TABLE e;");
        commit("meanwhile");
        git("checkout", "--quiet", "feature");
        shell.file("migrations/5_not_committed.sql", "DROP TABLE f;");
    }

    @Test
    void whatIsNewIsJudgedCommittedOrNot() {
        assertThat(judged("main")).contains("\"judged\":[\"4_committed\",\"5_not_committed\"]");
        assertThat(judged("main")).contains("\"scope\":\"new since main\"");
    }

    @Test
    void nothingIsNew() throws IOException, InterruptedException {
        commit("last");
        assertThat(judged("HEAD")).contains("\"judged\":[]");
    }

    @Test
    void aReferenceThatIsNotThere() {
        Ran ran = shell.run("lint", "--engine", "postgresql", "--since", "nowhere");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("Which files are new cannot be told. git says: ")
                .contains("nowhere");
    }

    @Test
    void anOptionIsNoReference() {
        Ran ran = shell.run("lint", "--engine", "postgresql", "--since", "--output=x");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(repository.resolve("backend/x")).doesNotExist();
    }

    private String judged(String reference) {
        List<String> arguments = new ArrayList<>(List.of(LINT));
        arguments.add(reference);
        return shell.run(arguments.toArray(String[]::new)).out();
    }

    private void commit(String message) throws IOException, InterruptedException {
        git("add", "--all");
        git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "--quiet", "--allow-empty", "-m", message);
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private static boolean hasGit() throws InterruptedException {
        try {
            return new ProcessBuilder("git", "--version").start().waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
