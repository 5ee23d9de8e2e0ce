package dev.godwit.junit;

import dev.godwit.Godwit;
import dev.godwit.sql.TextSlice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Files of seeds with their texts.
 *
 * @param texts by the path of the file, in the order in which they run
 */
record Seeds(Map<String, String> texts) {

    static Seeds read(List<Path> places) {
        Map<String, String> texts = new LinkedHashMap<>();
        try {
            for (Path place : places) {
                for (Path file : files(place)) {
                    texts.put(file.toString(), Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The seeds of @GodwitTest cannot be read: " + e, e);
        }
        return new Seeds(texts);
    }

    private static List<Path> files(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    void run(Godwit godwit) {
        if (!texts.isEmpty()) {
            Map<String, TextSlice> slices = new LinkedHashMap<>();
            texts.forEach((file, text) -> slices.put(file, TextSlice.ofString(file, text)));
            godwit.seed(slices);
        }
    }
}
