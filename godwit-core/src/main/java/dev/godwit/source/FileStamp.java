package dev.godwit.source;

import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a file system tells about a file that changes when the file does.
 *
 * @param size in bytes
 * @param modified nanoseconds since 1970, as exact as the file system has it
 * @param key the identity of the file on its file system (inode), where it has one
 */
record FileStamp(long size, long modified, @Nullable Object key) {

    /** How exact the slowest clock of a file system may be that is trusted (FAT: 2 s). */
    private static final long GRAIN = 2_000_000_000L;

    static FileStamp of(BasicFileAttributes attributes) {
        return new FileStamp(
                attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS), attributes.fileKey());
    }

    /** Equality without the start-up cost that a record's own has. */
    boolean isSame(FileStamp other) {
        return size == other.size && modified == other.modified && Objects.equals(key, other.key);
    }

    /**
     * Whether an equal stamp later means an equal content. A file that was written just before it was read may be written again without
     * any of its stamp changing.
     *
     * @param readAt when reading began, in nanoseconds since 1970
     */
    boolean isSettled(long readAt) {
        return modified < readAt - GRAIN;
    }
}
