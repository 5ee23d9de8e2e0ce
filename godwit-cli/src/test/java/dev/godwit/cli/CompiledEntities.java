package dev.godwit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Sources compiled by the JDK with all warnings on, and their top-level classes. */
final class CompiledEntities implements AutoCloseable {

    private final URLClassLoader loader;
    private final List<Class<?>> classes = new ArrayList<>();

    private CompiledEntities(URLClassLoader loader) {
        this.loader = loader;
    }

    static CompiledEntities of(Path sources, Path output) {
        try {
            List<Path> files;
            try (Stream<Path> walk = Files.walk(sources)) {
                files = walk.filter(file -> file.toString().endsWith(".java"))
                        .sorted()
                        .toList();
            }
            compile(files, output);
            CompiledEntities compiled = new CompiledEntities(
                    new URLClassLoader(new URL[] {output.toUri().toURL()}, CompiledEntities.class.getClassLoader()));
            for (Path file : files) {
                String name = sources.relativize(file).toString().replace('/', '.');
                compiled.classes.add(compiled.loader.loadClass(name.substring(0, name.length() - ".java".length())));
            }
            return compiled;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static void compile(List<Path> files, Path output) throws IOException {
        Files.createDirectories(output);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-d",
                    output.toString(),
                    "-proc:none",
                    "-Xlint:all,-path,-classfile,-processing",
                    "-classpath",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
            boolean done = compiler.getTask(
                            messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            assertThat(messages.toString()).isEmpty();
            assertThat(done).isTrue();
        }
    }

    ClassLoader loader() {
        return loader;
    }

    List<Class<?>> classes() {
        return classes;
    }

    Class<?> named(String simpleName) {
        return classes.stream()
                .filter(type -> type.getSimpleName().equals(simpleName))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
