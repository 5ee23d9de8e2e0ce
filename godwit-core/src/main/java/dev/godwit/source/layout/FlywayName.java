package dev.godwit.source.layout;

import dev.godwit.migration.Version;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file name in Flyway's manner: {@code V1_2__add_users} (version 1.2), {@code U1_2__add_users}, {@code B5__all}, {@code R__views}.
 *
 * @param prefix {@code V}, {@code U}, {@code B} or {@code R}
 */
record FlywayName(char prefix, VersionedName versionedName) {

    private static final Pattern VERSIONED = Pattern.compile("([VUB])(\\d+(?:[._]\\d+)*)(?:__(.*))?");
    private static final Pattern ALMOST = Pattern.compile("[VUB]\\d.*|[vub]\\d[\\d._]*__.*|r__.*|R__");

    static Optional<FlywayName> parse(FileEntry file) {
        String stem = file.stem();
        char first = stem.isEmpty() ? ' ' : stem.charAt(0);
        if ("VUBRvubr".indexOf(first) < 0) {
            return Optional.empty();
        }
        if (stem.startsWith("R__") && stem.length() > 3) {
            String name = stem.substring(3);
            return Optional.of(new FlywayName('R', new VersionedName(Version.repeatable(name), name)));
        }
        Matcher matcher = VERSIONED.matcher(stem);
        if (matcher.matches()) {
            String name = matcher.group(3) == null ? "" : matcher.group(3);
            Version version = new Version(matcher.group(2).replace('_', '.'));
            return Optional.of(new FlywayName(first, new VersionedName(version, name)));
        }
        if (ALMOST.matcher(stem).matches()) {
            throw file.malformed(
                    0,
                    0,
                    file.file() + " is almost a migration's name.",
                    "Write it like V1_2__name.sql (U to undo, B for a baseline) or R__name.sql: the letter in upper case, two"
                            + " underscores before the name.");
        }
        return Optional.empty();
    }
}
