package dev.godwit.embedded.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Lets every user read a file, and run it if it is a program. */
public final class Permissions {

    private Permissions() {}

    public static void openToAll(Path file, boolean program) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
