package dev.godwit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A path that is not taken from the test's own folder ends up in the module's: there is nothing there but what belongs there. */
public final class NothingLeftBehind implements AfterAllCallback {

    private static final List<String> MODULE = List.of("pom.xml", "src", "target");

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("").toAbsolutePath())) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.startsWith(".") && !name.endsWith(".iml")))
                    .containsExactlyInAnyOrderElementsOf(MODULE);
        }
    }
}
