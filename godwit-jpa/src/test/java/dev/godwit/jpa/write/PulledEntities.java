package dev.godwit.jpa.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.compare.SchemaSource;
import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Dialects;
import dev.godwit.jpa.EntityDatabase;
import dev.godwit.jpa.Validation;
import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Entities that were written of a database, and compiled.
 *
 * @param classes where their classes are
 */
record PulledEntities(JpaText.Written written, Path classes) {

    private static final String PACKAGE = "com.example.pulled";

    static PulledEntities of(EntityDatabase database, Path directory) throws IOException {
        JpaText.Written written = new JpaText(dialect(database.database().engine()), PACKAGE).of(database.schema());
        Path sources = directory.resolve("sources");
        Path classes = directory.resolve("classes");
        Files.createDirectories(sources);
        Files.createDirectories(classes);
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> file : written.files().entrySet()) {
            files.add(Files.writeString(sources.resolve(file.getKey()), file.getValue()));
        }
        compile(files, classes);
        return new PulledEntities(written, classes);
    }

    private static Dialect dialect(Engine engine) {
        String name = switch (engine) {
            case POSTGRES_18, POSTGRES_14 -> "postgresql";
            case MARIADB -> "mariadb";
            case SQLITE -> "sqlite";
            case H2 -> "h2";
        };
        return Dialects.standard().named(name).orElseThrow();
    }

    private static void compile(List<Path> files, Path output) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-d",
                    output.toString(),
                    "-proc:none",
                    "-Xlint:all,-path,-classfile,-processing,-deprecation",
                    "-classpath",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
            compiler.getTask(messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
        }
        // What Hibernate 7 calls old is what 6.6 knows too.
        assertThat(messages.toString().lines().filter(line -> !line.startsWith("Note: ")))
                .isEmpty();
    }

    /** As someone would name them who keeps the tables that are no entities. */
    SchemaSource source() {
        String keep = written.others().isEmpty() ? "" : "?keep=" + String.join(",", written.others());
        return EntityDatabase.entities(PACKAGE + keep, classes);
    }

    /** The files, and beside them what is not in them. */
    Map<String, String> said() {
        Map<String, String> said = new TreeMap<>(written.files());
        said.put("not in it.txt", String.join("\n", written.unsaid()) + "\n");
        return said;
    }

    /** Hibernate starts with them, as an application would, and finds the tables as it wants them. */
    void requireValid(TestDatabase database) throws IOException {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, PulledEntities.class.getClassLoader())) {
            List<Class<?>> entities = new ArrayList<>();
            for (String file : written.files().keySet()) {
                entities.add(Class.forName(PACKAGE + "." + file.replace(".java", ""), false, loader));
            }
            try (EntityManagerFactory factory =
                    Validation.of(database, "validate", loader, entities.toArray(Class<?>[]::new))) {
                assertThat(factory.isOpen()).isTrue();
            }
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
