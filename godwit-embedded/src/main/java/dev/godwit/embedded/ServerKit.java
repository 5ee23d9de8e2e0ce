package dev.godwit.embedded;

import dev.godwit.embedded.local.Command;
import dev.godwit.embedded.local.RunAs;
import dev.godwit.embedded.local.Workspace;
import java.nio.file.Path;
import java.util.List;

/**
 * What servers of one version have in common: the unpacked programs, and a data folder that was initialised once and is
 * copied for each server.
 *
 * @param artifact where the programs come from
 * @param name names the server in folder names and messages
 * @param home the folder of the unpacked programs
 * @param template what was initialised
 * @param runAs how to run the programs
 */
record ServerKit(ServerArtifact artifact, String name, Path home, Template template, RunAs runAs) {

    /** The password of the user in the data. */
    String password() {
        return template.password();
    }

    /**
     * Makes the folder of a new server, with a copy of the data; sweeps up after dead JVMs first. A durable server's
     * folder is on a real disk.
     */
    Path newServerFolder(boolean durable) {
        Workspace workspace = Workspace.open();
        workspace.sweep();
        Path folder = durable ? workspace.newRunFolder(name) : workspace.newFastRunFolder(name);
        Command.of(List.of(
                        "cp",
                        "-a",
                        template.data().toString(),
                        folder.resolve(Workspace.DATA).toString()))
                .run();
        return folder;
    }
}
