package dev.godwit.embedded.local;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The JVM a run folder belongs to, as told by the folder's name. The start time guards against another process that
 * was given the same number later; it is compared loosely, as the system's idea of it moves with the clock.
 */
public record RunOwner(long pid, long startMillis) {

    private static final Pattern NAME = Pattern.compile("(\\d+)-(\\d+)-.*");
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    public static RunOwner current() {
        ProcessHandle self = ProcessHandle.current();
        return new RunOwner(self.pid(), startMillis(self));
    }

    /** Reads the owner off a folder's name; null when the folder is none of ours. */
    public static @Nullable RunOwner of(String folderName) {
        Matcher matcher = NAME.matcher(folderName);
        return matcher.matches()
                ? new RunOwner(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)))
                : null;
    }

    public String folderPrefix() {
        return pid + "-" + startMillis + "-";
    }

    public boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> Math.abs(startMillis(handle) - startMillis) < TOLERANCE.toMillis())
                .isPresent();
    }

    private static long startMillis(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
