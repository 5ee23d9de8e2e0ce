package dev.godwit.spring.example;

import com.example.notes.NotesApplication;
import dev.godwit.testing.JavaProcess;
import dev.godwit.testing.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts {@code examples/spring-boot-app} with its own resources, on PostgreSQL and on a port that is free. */
final class Example {

    private static final Path RESOURCES = resources();

    private Example() {}

    private static Path resources() {
        Path folder = Path.of("../examples/spring-boot-app/src/main/resources").toAbsolutePath();
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("The example is not at " + folder);
        }
        return folder;
    }

    /** In this process. */
    static ConfigurableApplicationContext start(TestDatabase database) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new URLClassLoader(new URL[] {url(RESOURCES)}, before));
        try {
            return new SpringApplication(NotesApplication.class).run(arguments(database));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * As a process.
     *
     * @param more folders of further resources
     */
    static JavaProcess process(TestDatabase database, Path... more) {
        List<String> path = new ArrayList<>(List.of(RESOURCES.toString()));
        for (Path folder : more) {
            path.add(folder.toString());
        }
        path.add(System.getProperty("java.class.path"));
        return JavaProcess.builder(NotesApplication.class)
                .classPath(String.join(File.pathSeparator, path))
                .args(arguments(database))
                .start();
    }

    private static String[] arguments(TestDatabase database) {
        return new String[] {
            "--spring.profiles.active=postgres",
            "--DB_URL=" + database.jdbcUrl(),
            "--DB_USER=" + database.user(),
            "--DB_PASSWORD=" + database.password(),
            "--spring.datasource.hikari.maximum-pool-size=4",
            "--server.port=0"
        };
    }

    /** The body that is answered. */
    static String get(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
