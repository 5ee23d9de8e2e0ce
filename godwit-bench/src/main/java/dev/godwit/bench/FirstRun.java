package dev.godwit.bench;

import dev.godwit.Godwit;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;

/**
 * The main class of a process that measures its first run of Godwit. The driver has been used before, as it has in an application that
 * migrates when it starts or in a test that waited for its server.
 */
final class FirstRun {

    private FirstRun() {}

    /** Arguments: URL, user, password, directory of migrations. Prints milliseconds. */
    public static void main(String[] args) throws Exception {
        try (Connection connection = DriverManager.getConnection(args[0], args[1], args[2])) {
            connection.createStatement().execute("SELECT 1");
        }
        Path directory = Path.of(args[3]);
        double ms = Timing.once(() -> Godwit.url(args[0])
                .user(args[1])
                .password(args[2])
                .locations(directory, List.of(directory.toString()))
                .build()
                .migrate());
        System.out.println(ms);
    }
}
