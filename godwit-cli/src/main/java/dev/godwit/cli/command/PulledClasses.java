package dev.godwit.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The folder of a package that classes are written to. Each file begins with a line that tells whether somebody edited it since; what was
 * edited, or was never written by pull, belongs to whoever did that.
 *
 * @param force whether edited files are written anew nevertheless
 */
record PulledClasses(Path folder, boolean force) {

    private static final String BEGIN = "// Written by godwit pull, until somebody edits it: ";

    /** Writes these, takes away what pull wrote for tables that are gone, and says what became of each file. */
    List<String> write(Map<String, String> classes) throws IOException {
        Files.createDirectories(folder);
        Map<Path, String> there = there();
        List<String> changes = new ArrayList<>();
        for (Map.Entry<String, String> one : classes.entrySet()) {
            Path file = folder.resolve(one.getKey());
            String text = begun(one.getValue());
            String before = there.getOrDefault(file, "");
            if (before.isEmpty() || (!before.equals(text) && (force || isOurs(before)))) {
                Files.writeString(file, text);
                changes.add((before.isEmpty() ? "new: " : "written anew: ") + one.getKey());
            } else if (!before.equals(text)) {
                changes.add("kept, for somebody wrote or edited it (--force writes it anew): " + one.getKey());
            }
        }
        for (Map.Entry<Path, String> old : there.entrySet()) {
            String name = String.valueOf(old.getKey().getFileName());
            if (!classes.containsKey(name) && old.getValue().startsWith(BEGIN)) {
                changes.add(removed(old.getKey(), name, isOurs(old.getValue())));
            }
        }
        return there.isEmpty() ? List.of() : changes;
    }

    private static String removed(Path file, String name, boolean isOurs) throws IOException {
        if (isOurs) {
            Files.delete(file);
            return "removed: " + name;
        }
        return "kept, for somebody edited it, though its table is gone: " + name;
    }

    private Map<Path, String> there() throws IOException {
        Map<Path, String> there = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                there.put(file, Files.readString(file).replace("\r\n", "\n"));
            }
        }
        return there;
    }

    private static String begun(String text) {
        return BEGIN + sum(text) + "\n" + text;
    }

    private static boolean isOurs(String text) {
        int end = text.indexOf('\n');
        return end > 0 && begun(text.substring(end + 1)).equals(text);
    }

    private static String sum(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }
}
