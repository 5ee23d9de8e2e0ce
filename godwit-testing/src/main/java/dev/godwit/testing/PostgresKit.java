package dev.godwit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;

/** Unpacks PostgreSQL and initialises a data folder for it, each once per machine. */
final class PostgresKit {

    private PostgresKit() {}

    static ServerKit of(int major) {
        String name = "postgres-" + major;
        URL archive = PostgresKit.class.getResource("binaries/" + name + "/postgres.txz");
        if (archive == null) {
            throw new IllegalStateException("No PostgreSQL " + major + " for "
                    + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                    + " on the class path: build godwit-testing with Maven first, on Linux or macOS");
        }
        Cache cache = new Cache(Workspace.open());
        String key = name + "-" + size(archive);
        Path home = cache.get(key, folder -> TarXz.unpack(archive, folder));
        RunAs runAs = RunAs.ordinaryUser(home.resolve("bin/postgres"));
        Path template =
                cache.get(key + "-data-" + runAs.uid(), folder -> initialise(home, runAs, runAs.createFolder(folder)));
        return new ServerKit(name, home, template, runAs);
    }

    private static void initialise(Path home, RunAs runAs, Path data) {
        Path aside = data.resolveSibling("pw");
        LocalServer.writeFile(aside, LocalServer.PASSWORD + "\n");
        Command.of(runAs.command(List.of(
                        home.resolve("bin/initdb").toString(),
                        "--pgdata=" + data,
                        "--username=" + LocalServer.USER,
                        "--pwfile=" + aside,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--no-sync")))
                .in(data)
                .run();
    }

    private static long size(URL archive) {
        try {
            var connection = archive.openConnection();
            connection.setUseCaches(false);
            try (var in = connection.getInputStream()) {
                long size = connection.getContentLengthLong();
                return size >= 0 ? size : in.transferTo(java.io.OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
