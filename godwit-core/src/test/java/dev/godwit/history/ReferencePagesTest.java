package dev.godwit.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The reference pages say what the code says. */
class ReferencePagesTest {

    private static final Path REFERENCE = Path.of("../docs/reference");

    @Test
    void theTablesPageListsEveryColumn() throws IOException {
        assertThat(Files.readString(REFERENCE.resolve("tables.md")))
                .as("docs/reference/tables.md; the tables in it come from HistoryColumns.markdown()")
                .contains(HistoryColumns.markdown());
    }

    @Test
    void theErrorsPageListsEveryCodeWithItsExitCode() throws IOException {
        String page = Files.readString(REFERENCE.resolve("errors.md"));
        for (ErrorCode code : ErrorCode.values()) {
            assertThat(page).contains("| `" + code + "` | " + code.exitCode().number() + " | ");
        }
    }
}
