package dev.godwit.embedded;

import dev.godwit.embedded.local.Cache;
import dev.godwit.embedded.local.Command;
import dev.godwit.embedded.local.Folders;
import dev.godwit.embedded.local.JarFolder;
import dev.godwit.embedded.local.RunAs;
import dev.godwit.embedded.local.Workspace;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Unpacks MariaDB and initialises a data folder for it, each once per machine. */
final class MariaDbKit {

    private static final String PROGRAM = "bin/mariadbd";
    private static final Set<String> PROGRAMS = Set.of("bin", "scripts");
    private static final Set<String> WANTED = Set.of("bin", "scripts", "share");

    private MariaDbKit() {}

    static ServerKit of(ServerArtifact artifact) {
        String name = "mariadb-" + artifact.version();
        JarFolder jar = new JarFolder(artifact.location(), prefix(artifact.location()), PROGRAMS);
        Cache cache = new Cache(Workspace.open());
        Path home = cache.get(name, folder -> jar.unpack(folder, WANTED));
        Path template = cache.get(name + "-data", folder -> initialise(home, Template.create(folder)));
        return new ServerKit(artifact, name, home, new Template(template), new RunAs(List.of(), 0));
    }

    /** The folder of the programs within the jar. */
    private static String prefix(URL program) {
        String text = program.toString();
        return text.substring(text.indexOf("!/") + 2, text.length() - PROGRAM.length());
    }

    private static void initialise(Path home, Template template) {
        Path data = template.data();
        Path aside = template.folder().resolveSibling("work");
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
                .withInput(createUser(template.password()))
                .run();
    }

    private static String createUser(String password) {
        return """
                FLUSH PRIVILEGES;
                CREATE USER '%1$s'@'%%' IDENTIFIED BY '%2$s';
                GRANT ALL PRIVILEGES ON *.* TO '%1$s'@'%%' WITH GRANT OPTION;
                """.formatted(LocalServer.USER, password);
    }
}
