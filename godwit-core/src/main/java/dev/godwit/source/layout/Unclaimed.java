package dev.godwit.source.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files that no layout has taken yet, in the order of their paths. */
final class Unclaimed {
    private final Map<String, FileEntry> byPath = new LinkedHashMap<>();

    Unclaimed(List<FileEntry> files) {
        List<FileEntry> sorted = new ArrayList<>(files);
        sorted.sort(new PathOrder());
        for (FileEntry file : sorted) {
            byPath.put(file.path(), file);
        }
    }

    /** What is left now; does not change when files are taken. */
    List<FileEntry> all() {
        return new ArrayList<>(byPath.values());
    }

    /** The SQL files among what is left now. */
    List<FileEntry> sql() {
        List<FileEntry> files = new ArrayList<>();
        for (FileEntry file : byPath.values()) {
            if (file.isSql()) {
                files.add(file);
            }
        }
        return files;
    }

    void take(FileEntry file) {
        byPath.remove(file.path());
    }

    /** Takes the file of this path, if there is one. */
    @Nullable
    FileEntry take(String path) {
        return byPath.remove(path);
    }
}
