package dev.godwit.lock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which process on which machine.
 *
 * @param host host name, boot and process-id name space; pids of equal hosts can be compared
 * @param pid the process
 * @param started when it started, in milliseconds since 1970, 0 if unknown; tells it from a later process with the same pid
 */
public record ProcessIdentity(String host, long pid, long started) {

    /** The kernel derives start times from the boot time, which moves when the clock is set. */
    private static final long START_TOLERANCE = Duration.ofSeconds(10).toMillis();

    /** This process. */
    public static ProcessIdentity current() {
        ProcessHandle self = ProcessHandle.current();
        return new ProcessIdentity(hostIdentity(), self.pid(), startOf(self));
    }

    /** Whether it is certain, seen from here, that this process runs no more. */
    public boolean certainlyGone(ProcessIdentity here) {
        if (!host.equals(here.host) || host.isEmpty()) {
            return false;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        if (process.isEmpty() || isZombie()) {
            return true;
        }
        long startedThere = startOf(process.get());
        return started != 0 && startedThere != 0 && Math.abs(startedThere - started) > START_TOLERANCE;
    }

    /** A killed process whose parent has not asked for its end: a dead one that still has its pid. */
    private boolean isZombie() {
        return read(Path.of("/proc", Long.toString(pid), "stat"))
                .map(stat -> stat.substring(stat.lastIndexOf(')') + 1).trim().startsWith("Z"))
                .orElse(false);
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** Empty when the host has no name that could be compared. */
    private static String hostIdentity() {
        String name = read(Path.of("/proc/sys/kernel/hostname"))
                .or(() -> Optional.ofNullable(System.getenv("COMPUTERNAME")))
                .or(() -> Optional.ofNullable(System.getenv("HOSTNAME")))
                .orElse("");
        String boot = read(Path.of("/proc/sys/kernel/random/boot_id")).orElse("");
        return name.isEmpty()
                ? ""
                : String.join(" ", name, boot, pidNamespace()).trim();
    }

    private static String pidNamespace() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
        } catch (IOException | UnsupportedOperationException e) {
            return "";
        }
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file).trim());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
