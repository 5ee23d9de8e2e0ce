package dev.godwit.testing;

import java.nio.file.Path;
import java.util.List;

/**
 * What servers of one version have in common: the unpacked programs, and a data folder that was initialised once and is
 * copied for each server.
 *
 * @param name names the server in folder names
 * @param home the folder of the unpacked programs
 * @param template the data folder to copy
 * @param runAs how to run the programs
 */
record ServerKit(String name, Path home, Path template, RunAs runAs) {

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
                        template.toString(),
                        folder.resolve(LocalServer.DATA).toString()))
                .run();
        return folder;
    }
}
