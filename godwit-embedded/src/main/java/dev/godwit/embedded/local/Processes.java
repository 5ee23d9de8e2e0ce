package dev.godwit.embedded.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells processes that run from those that ended. */
public final class Processes {

    private Processes() {}

    /**
     * Whether a process still runs. One that ended and whose parent has not taken note, as the first process of many
     * containers never does for orphans, holds nothing any more, though the JDK calls it alive.
     */
    public static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return false; // gone in this moment, or a system without /proc
        }
    }
}
