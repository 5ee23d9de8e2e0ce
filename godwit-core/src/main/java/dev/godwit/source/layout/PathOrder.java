package dev.godwit.source.layout;

import java.io.Serializable;
import java.util.Comparator;

/** Orders files by path, as text: cheap, and the same on every file system. */
final class PathOrder implements Comparator<FileEntry>, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public int compare(FileEntry a, FileEntry b) {
        return a.path().compareTo(b.path());
    }
}
