package dev.godwit.source;

import dev.godwit.source.layout.FileEntry;
import java.util.List;

/** One place with files: a directory, or a folder inside a jar. Remembers what it read. Not thread-safe. */
interface Folder {

    /** Looks again; true the first time and when anything is not as it was. */
    boolean refresh();

    /** The files as last looked at. */
    List<FileEntry> entries();
}
