package dev.godwit.embedded;

import dev.godwit.embedded.local.Folders;
import dev.godwit.embedded.local.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * A folder with initialised data and the password of their user. A server listens on a port that every user of the machine can reach, so the
 * password is made up, and only who owns the folder can read it.
 *
 * @param folder holds both
 */
record Template(Path folder) {

    private static final String PASSWORD = "password";
    private static final FileAttribute<Set<PosixFilePermission>> FOR_OWNER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /** An empty one in a new folder, with a password of its own. */
    static Template create(Path folder) {
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        Path file = Folders.createOpen(folder).resolve(PASSWORD);
        try {
            Files.createFile(file, FOR_OWNER);
            Files.writeString(file, HexFormat.of().formatHex(secret));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Template(folder);
    }

    Path data() {
        return folder.resolve(Workspace.DATA);
    }

    String password() {
        try {
            return Files.readString(folder.resolve(PASSWORD));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
