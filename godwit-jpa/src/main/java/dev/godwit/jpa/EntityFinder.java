package dev.godwit.jpa;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds entities by the annotations in the files of their classes; nothing is loaded that has none. */
final class EntityFinder {

    /** The members of annotations that put something into another schema, as class files have them. */
    private static final List<String> PLACES = List.of("\u0006schema", "\u0007catalog");

    private static final String[] KINDS = {"Entity", "Embeddable", "MappedSuperclass", "Converter"};

    private final List<Path> classPath;

    /** Looks into these jars and directories. */
    EntityFinder(List<Path> classPath) {
        this.classPath = List.copyOf(classPath);
    }

    /**
     * What is found.
     *
     * @param classes names of classes with annotations of JPA
     * @param packages names of packages with annotations
     * @param placed whether one of them may name a schema
     */
    record Found(Set<String> classes, Set<String> packages, boolean placed) {}

    /**
     * All in these packages and below, and these classes.
     *
     * @param mapped whether they may be mapped by XML instead, without any annotation
     */
    Found find(List<String> names, boolean mapped) {
        Map<String, String> seen = new TreeMap<>();
        List<String> described = new ArrayList<>();
        List<String> old = new ArrayList<>();
        for (Path entry : classPath) {
            each(entry, names, (name, content) -> {
                if (name.endsWith(".package-info")) {
                    described.add(name.substring(0, name.length() - ".package-info".length()));
                } else if (mentions(content, "jakarta")) {
                    seen.putIfAbsent(name, content);
                } else if (mentions(content, "javax")) {
                    old.add(name);
                }
            });
        }
        if (!mapped) {
            names.forEach(name -> requireFound(name, seen.keySet(), old));
        }
        boolean placed =
                seen.values().stream().anyMatch(content -> PLACES.stream().anyMatch(content::contains));
        return new Found(seen.keySet(), Set.copyOf(described), placed);
    }

    private void requireFound(String wanted, Set<String> classes, List<String> old) {
        if (classes.stream().anyMatch(name -> isIn(name, wanted))) {
            return;
        }
        old.stream().filter(name -> isIn(name, wanted)).findFirst().ifPresent(name -> {
            throw GodwitException.of(
                            ErrorCode.CONFIGURATION, name + " is annotated with javax.persistence, which is not read.")
                    .hint("Godwit reads entities of jakarta.persistence, that is, of Hibernate 6 and newer.")
                    .build();
        });
        throw GodwitException.of(
                        ErrorCode.CONFIGURATION,
                        (wanted.equals(JpaLocation.ALL)
                                        ? "There is no entity in a directory of the class path"
                                        : "There is no entity " + wanted
                                                + ", and none in a package of this name, on the class path")
                                + (classPath.isEmpty() ? ", which is empty." : " " + classPath + "."))
                .hint(
                        "Compile the entities, and name their directory or jar in `classpath:` in godwit.yaml, for example"
                                + " target/classes.")
                .build();
    }

    private static boolean isIn(String name, String wanted) {
        return wanted.equals(JpaLocation.ALL)
                || name.equals(wanted)
                || name.startsWith(wanted + ".")
                || name.startsWith(wanted + "$");
    }

    private static boolean mentions(String content, String root) {
        return Stream.of(KINDS).anyMatch(kind -> content.contains("L" + root + "/persistence/" + kind + ";"));
    }

    @FunctionalInterface
    private interface ClassFile {
        void found(String name, String content);
    }

    private static void each(Path entry, List<String> names, ClassFile file) {
        try {
            if (Files.isDirectory(entry)) {
                walk(entry, names, file);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(entry)) {
                    List<String> inJars = names.stream()
                            .filter(name -> !name.equals(JpaLocation.ALL))
                            .toList();
                    walk(jar.getPath("/"), inJars, file);
                }
            }
        } catch (IOException e) {
            throw unreadable(entry, e);
        }
    }

    static GodwitException unreadable(Path entry, IOException cause) {
        return GodwitException.of(ErrorCode.FILE_UNREADABLE, entry + " cannot be read: " + cause.getMessage())
                .hint("Correct `classpath:` in godwit.yaml.")
                .cause(cause)
                .build();
    }

    private static void walk(Path root, List<String> names, ClassFile file) throws IOException {
        List<Path> classes;
        try (Stream<Path> all = Files.walk(root)) {
            classes = all.filter(path -> path.toString().endsWith(".class")).toList();
        }
        for (Path path : classes) {
            String relative = root.relativize(path).toString().replace('\\', '/');
            String name =
                    relative.substring(0, relative.length() - ".class".length()).replace('/', '.');
            if (names.stream().anyMatch(wanted -> isIn(name, wanted))) {
                file.found(name, Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        }
    }
}
