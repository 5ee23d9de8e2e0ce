package dev.godwit.source.layout;

import dev.godwit.migration.Version;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a migration in Java: that of a file that begins with digits, or that of a class, which cannot: {@code
 * V20260719120000_CreateMilestones}, {@code V1_2__AddUsers} (version 1.2), {@code R__Views}.
 */
public final class ClassName {

    private static final Pattern VERSIONED = Pattern.compile("V(\\d+(?:_\\d+)*)(?:__|_(?=\\D))(.+)");
    private static final Pattern REPEATABLE = Pattern.compile("R__(.+)");

    private ClassName() {}

    /** Reads the name of a source file without its extension, or the simple name of a class; empty where it is none. */
    public static Optional<VersionedName> parse(String stem) {
        Matcher versioned = VERSIONED.matcher(stem);
        if (versioned.matches()) {
            Version version = new Version(versioned.group(1).replace('_', '.'));
            return Optional.of(new VersionedName(version, versioned.group(2)));
        }
        Matcher repeatable = REPEATABLE.matcher(stem);
        if (repeatable.matches()) {
            String name = repeatable.group(1);
            return Optional.of(new VersionedName(Version.repeatable(name), name));
        }
        return VersionedName.parse(stem);
    }
}
