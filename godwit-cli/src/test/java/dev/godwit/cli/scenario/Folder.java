package dev.godwit.cli.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * The project folder of a scenario and what is done to its files.
 *
 * @param root the folder
 */
record Folder(Path root) {

    Path file(String name) {
        return root.resolve(name);
    }

    void write(String name, byte[] content, boolean append) {
        doing(() -> {
            Path file = file(name);
            Files.createDirectories(file.getParent());
            if (append) {
                Files.write(file, content, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } else {
                Files.write(file, content);
            }
        });
    }

    void replace(String name, String from, String to) {
        doing(() -> {
            String text = Files.readString(file(name));
            if (!text.contains(from)) {
                throw new IllegalArgumentException(name + " does not contain: " + from);
            }
            Files.writeString(file(name), text.replace(from, to));
        });
    }

    void delete(String name) {
        doing(() -> Files.delete(file(name)));
    }

    void move(String from, String to) {
        doing(() -> {
            Files.createDirectories(file(to).getParent());
            Files.move(file(from), file(to));
        });
    }

    void link(String name, String target) {
        doing(() -> Files.createSymbolicLink(file(name), Path.of(target)));
    }

    void makeDirectory(String name) {
        doing(() -> Files.createDirectories(file(name)));
    }

    List<String> lines(String name) {
        try {
            return Shown.lines(Files.readString(file(name), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files below, in order, without those of databases. */
    List<String> list(String below) {
        Path start = file(below);
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                    .map(f -> root.relativize(f).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves out the databases of people who have tried the example. */
    void copyFrom(Path source, String to) {
        doing(() -> Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (file.toString().endsWith(".db")) {
                    return FileVisitResult.CONTINUE;
                }
                Path copy = file(to).resolve(source.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
                return FileVisitResult.CONTINUE;
            }
        }));
    }

    private interface Doing {
        void run() throws IOException;
    }

    private static void doing(Doing doing) {
        try {
            doing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
