package dev.godwit.embedded;

import dev.godwit.embedded.local.Cache;
import dev.godwit.embedded.local.Command;
import dev.godwit.embedded.local.Permissions;
import dev.godwit.embedded.local.RunAs;
import dev.godwit.embedded.local.TarXz;
import dev.godwit.embedded.local.Workspace;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Unpacks PostgreSQL and initialises a data folder for it, each once per machine. */
final class PostgresKit {

    private PostgresKit() {}

    static ServerKit of(ServerArtifact artifact) {
        String name = "postgres" + (artifact.version().isEmpty() ? "" : "-" + artifact.version());
        Cache cache = new Cache(Workspace.open());
        String key = name + "-" + size(artifact.location());
        Path home = cache.get(key, folder -> TarXz.unpack(artifact.location(), folder));
        RunAs runAs = RunAs.ordinaryUser(home.resolve("bin/postgres"));
        Path template =
                cache.get(key + "-data-" + runAs.uid(), folder -> initialise(home, runAs, Template.create(folder)));
        return new ServerKit(artifact, name, home, new Template(template), runAs);
    }

    /** The password goes in by a file that only the user of the server can reach, and that is gone with the folder around all this. */
    private static void initialise(Path home, RunAs runAs, Template template) {
        Path data = runAs.createFolder(template.data());
        Path aside = runAs.createFolder(template.folder().resolveSibling("pw")).resolve("password");
        write(aside, template.password() + "\n");
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

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
            Permissions.openToAll(file, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(URL archive) {
        try {
            var connection = archive.openConnection();
            connection.setUseCaches(false);
            try (var in = connection.getInputStream()) {
                long size = connection.getContentLengthLong();
                return size >= 0 ? size : in.transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
