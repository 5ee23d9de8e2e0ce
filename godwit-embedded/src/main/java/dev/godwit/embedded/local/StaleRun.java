package dev.godwit.embedded.local;

import java.nio.file.Path;
import java.util.List;

/** A run folder whose JVM is gone: ends the processes that still use it, then deletes it. */
public final class StaleRun {

    private StaleRun() {}

    public static void remove(Path folder) {
        String path = folder.toString();
        List<ProcessHandle> users = ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(path))
                        .isPresent())
                .toList();
        users.forEach(ProcessHandle::destroyForcibly);
        SharedMemory.release(folder.resolve(Workspace.DATA));
        Folders.delete(folder);
    }
}
