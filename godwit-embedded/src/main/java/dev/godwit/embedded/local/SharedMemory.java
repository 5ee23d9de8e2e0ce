package dev.godwit.embedded.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The shared memory segment that PostgreSQL holds as a lock on its data folder. A server killed with SIGKILL cannot
 * release it; the next start on the same folder would, but there may be none.
 */
public final class SharedMemory {

    private static final int SEGMENT_LINE = 6;

    private SharedMemory() {}

    public static void release(Path dataFolder) {
        try {
            List<String> lines = Files.readAllLines(dataFolder.resolve("postmaster.pid"));
            if (lines.size() > SEGMENT_LINE) {
                String[] keyAndId = lines.get(SEGMENT_LINE).trim().split("\\s+");
                Command.of(List.of("ipcrm", "-m", keyAndId[keyAndId.length - 1]))
                        .run();
            }
        } catch (IOException | IllegalStateException e) {
            // Nothing to release, or no tool to do it with: a few dozen bytes stay until the next boot.
            return;
        }
    }
}
