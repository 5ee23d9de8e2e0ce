package dev.godwit.source.layout;

import dev.godwit.migration.Version;
import java.io.Serializable;
import java.util.Comparator;

/** Orders files by path, numbers in it as numbers: {@code 2.sql} before {@code 10.sql}. */
final class NaturalOrder implements Comparator<FileEntry>, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public int compare(FileEntry a, FileEntry b) {
        return new Version("/" + a.path()).compareTo(new Version("/" + b.path()));
    }
}
