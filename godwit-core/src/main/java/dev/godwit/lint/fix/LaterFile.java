package dev.godwit.lint.fix;

import dev.godwit.lint.fix.FixReport.FileChange;
import dev.godwit.lint.fix.FixReport.Later;
import dev.godwit.lint.rewrite.NextRelease;
import dev.godwit.lint.rewrite.SafeStep;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The second half of a change in two releases, as a file that no command reads as a migration: its name ends in {@value #ENDING}. {@code
 * make} makes a migration of it, with a version of the day on which that is asked for.
 */
public final class LaterFile {

    /** What its name ends in. */
    public static final String ENDING = ".sql.later";

    private LaterFile() {}

    static Later of(NextRelease release, String folder) {
        String path = folder + release.name() + ENDING;
        String up = text(release.up());
        String down = text(release.down());
        String text = "-- No migration yet: it may run when " + release.when() + ".\n-- Then: godwit make "
                + release.name() + " --later " + path + "\n"
                + new Half(up, release.apart(), "").marker("up") + up + "\n"
                + new Half(down, Half.isApart(down), "").marker("down") + down;
        return new Later(release.name(), release.when(), new FileChange(path, Optional.empty(), Optional.of(text)));
    }

    private static String text(List<SafeStep> steps) {
        return steps.stream().map(SafeStep::text).collect(Collectors.joining());
    }

    /** The text of the migration that it is to become. */
    public static String migration(String text) {
        int start = text.indexOf("-- migrate:up");
        return start < 0 ? text : text.substring(start);
    }
}
