package dev.godwit.embedded.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * How to run a program that refuses to run as root: a command to put in front, and the user that its files must belong
 * to.
 *
 * <p>For an ordinary user that is nothing at all. For root, which of the ways works depends on what the container
 * allows, so each is tried on the program itself.
 *
 * @param prefix the words to put before a command
 * @param uid the owner that the program expects its files to have
 */
public record RunAs(List<String> prefix, int uid) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    public static RunAs ordinaryUser(Path program) {
        int uid = Integer.parseInt(Command.of(List.of("id", "-u")).run().trim());
        if (uid != ROOT) {
            return new RunAs(List.of(), uid);
        }
        return waysDown()
                .filter(way -> way.canRun(program))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Cannot run " + program
                        + " as an ordinary user. Run this program as one, or, if its folder is closed to other users,"
                        + " choose another with -Dgodwit.embedded.dir"));
    }

    private static Stream<RunAs> waysDown() {
        return Stream.of(
                new RunAs(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), NOBODY),
                new RunAs(List.of("chroot", "--userspec=" + NOBODY + ":" + NOBODY, "/"), NOBODY),
                // Root without the right to become anyone else: in a user namespace it appears as nobody.
                new RunAs(List.of("unshare", "-U"), ROOT));
    }

    private boolean canRun(Path program) {
        return Command.of(command(List.of(program.toString(), "--version"))).succeeds();
    }

    public List<String> command(List<String> words) {
        return Stream.concat(prefix.stream(), words.stream()).toList();
    }

    /** Makes an empty folder that the program may write to, and no other user may enter. */
    public Path createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            if (!prefix.isEmpty() && uid != ROOT) {
                Files.setAttribute(folder, "unix:uid", uid);
                Files.setAttribute(folder, "unix:gid", uid);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
