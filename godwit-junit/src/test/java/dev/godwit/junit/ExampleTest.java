package dev.godwit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.godwit.testing.JavaProcess;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code examples/orders-junit}, compiled and run in its own directory. */
class ExampleTest {

    private static final Path EXAMPLE =
            Path.of("../examples/orders-junit").toAbsolutePath().normalize();

    @TempDir
    Path classes;

    @Test
    void itsTestsPass() throws IOException {
        assumeTrue(
                System.getProperty("os.name").equals("Linux"), "the server in the example's POM is one for Linux only");
        compile();
        try (JavaProcess jvm = JavaProcess.builder(TestMain.class)
                .classPath(classes + File.pathSeparator + System.getProperty("java.class.path"))
                .directory(EXAMPLE)
                .args("com.example.orders.OrderStoreTest", "com.example.orders.MigrationsTest")
                .start()) {
            assertThat(jvm.waitFor(Duration.ofMinutes(2)))
                    .as(jvm.stdout() + jvm.stderr())
                    .isZero();
            assertThat(jvm.stdout()).contains("6 passed, 0 failed");
        }
    }

    private void compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(EXAMPLE.resolve("src"))) {
            List<Path> java =
                    sources.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> options = new ArrayList<>(List.of("-d", classes.toString()));
            options.addAll(List.of("-cp", System.getProperty("java.class.path")));
            boolean compiled = compiler.getTask(
                            said, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
                    .call();
            assertThat(compiled).as(said.toString()).isTrue();
        }
    }
}
