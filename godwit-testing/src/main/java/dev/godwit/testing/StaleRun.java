package dev.godwit.testing;

import java.nio.file.Path;
import java.util.List;

/** A run folder whose JVM is gone: ends the processes that still use it, then deletes it. */
final class StaleRun {

    private StaleRun() {}

    static void remove(Path folder) {
        String path = folder.toString();
        List<ProcessHandle> users = ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(path))
                        .isPresent())
                .toList();
        users.forEach(ProcessHandle::destroyForcibly);
        SharedMemory.release(folder.resolve(LocalServer.DATA));
        Folders.delete(folder);
    }
}
