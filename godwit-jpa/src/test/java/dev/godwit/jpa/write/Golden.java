package dev.godwit.jpa.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Files that were looked at. With {@code -Dgolden.write=true} they are written.
 *
 * @param folder where they are
 */
record Golden(Path folder) {

    /** What is there under the names of these, or all that is there. */
    Map<String, String> of(Map<String, String> texts) throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(folder);
            for (Path old : files()) {
                Files.delete(old);
            }
            for (Map.Entry<String, String> text : texts.entrySet()) {
                Files.writeString(folder.resolve(text.getKey()), text.getValue());
            }
        }
        Map<String, String> all = new TreeMap<>();
        for (Path file : files()) {
            all.put(file.getFileName().toString(), Files.readString(file));
        }
        return all;
    }

    private Iterable<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }
}
