package dev.godwit.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an unsafe migration becomes, as {@code src/test/resources/lint-fix/NAME.txt} tells it: the engines in its first line, {@code == before}
 * for what is there, {@code == unsafe} for a migration, and {@code == becomes} with all files that are written in its place.
 *
 * @param leaves a statement that takes away what the engine leaves behind, empty for nothing
 * @param random a column whose values differ each time, empty for none
 */
record RewriteExample(
        Path file, List<String> engines, String random, String before, String unsafe, String leaves, String becomes) {

    private static final Path FOLDER = Path.of("src/test/resources/lint-fix");

    static List<RewriteExample> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(RewriteExample::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RewriteExample read(Path file) {
        try {
            String[] parts = Files.readString(file).split("(?m)^== ");
            Map<String, String> sections = new LinkedHashMap<>();
            for (String part : Arrays.asList(parts).subList(1, parts.length)) {
                int end = part.indexOf('\n');
                sections.put(part.substring(0, end).strip(), part.substring(end + 1));
            }
            List<String> words = List.of(parts[0].strip().split("\\s+"));
            return new RewriteExample(
                    file,
                    words.stream().filter(word -> !word.contains(":")).toList(),
                    words.stream()
                            .filter(word -> word.startsWith("random:"))
                            .map(word -> word.substring(7))
                            .findFirst()
                            .orElse(""),
                    sections.getOrDefault("before", ""),
                    sections.getOrDefault("unsafe", ""),
                    sections.getOrDefault("leaves", ""),
                    sections.getOrDefault("becomes", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes it anew with what it becomes. */
    void write(String actual) {
        String head = String.join(" ", engines) + (random.isEmpty() ? "" : " random:" + random);
        try {
            Files.writeString(
                    file,
                    head + "\n== before\n" + before + "== unsafe\n" + unsafe
                            + (leaves.isEmpty() ? "" : "== leaves\n" + leaves) + "== becomes\n" + actual);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return file.getFileName().toString().replace(".txt", "");
    }
}
