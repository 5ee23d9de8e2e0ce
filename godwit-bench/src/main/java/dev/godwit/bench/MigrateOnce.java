package dev.godwit.bench;

import static dev.godwit.bench.Bench.print;

import dev.godwit.Godwit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A process that migrates a database, and says the most memory that it ever had. */
final class MigrateOnce {

    private MigrateOnce() {}

    /** Arguments: URL, user, password, directory. */
    public static void main(String[] args) throws Exception {
        Godwit.url(args[0])
                .user(args[1])
                .password(args[2])
                .locations(Path.of(args[3]), List.of("."))
                .build()
                .migrate();
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .forEach(line -> print("most memory of the process: %s kB", line.replaceAll("\\D", "")));
        }
    }
}
