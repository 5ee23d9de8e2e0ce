package dev.godwit.source.layout;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What no layout took: passed over with a reason, or refused where passing over would be a silent loss. */
final class Leftovers implements Layout {

    /** Formats in which tools hold migrations. */
    private static final Set<String> CODE = Set.of(
            "kt", "groovy", "scala", "json", "xml", "yaml", "yml", "js", "cjs", "mjs", "ts", "py", "rb", "go", "php",
            "cs", "sh", "ps1");

    @Override
    public void claim(Unclaimed files, Found found) {
        for (FileEntry file : files.all()) {
            files.take(file);
            if (CODE.contains(extension(file)) && hasVersion(file)) {
                throw notYet(file);
            }
            found.ignore(file, file.isSql() ? "no version at the start of its name" : "neither SQL nor Java");
        }
    }

    private static String extension(FileEntry file) {
        return file.name().substring(file.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean hasVersion(FileEntry file) {
        int dot = file.name().lastIndexOf('.');
        if (dot < 1) {
            return false;
        }
        String stem = file.name().substring(0, dot);
        return VersionedName.parse(stem).isPresent() || flyway(stem);
    }

    private static boolean flyway(String stem) {
        Optional<VersionedName> rest = stem.length() < 2 ? Optional.empty() : VersionedName.parse(stem.substring(1));
        return stem.startsWith("R__") || ("VUB".indexOf(stem.charAt(0)) >= 0 && rest.isPresent());
    }

    private static RuntimeException notYet(FileEntry file) {
        return GodwitException.of(
                        ErrorCode.UNKNOWN_LAYOUT,
                        file.file() + " has a version, but this release cannot run ." + extension(file)
                                + " migrations.")
                .at(file.place())
                .hint(
                        "Write the migration in SQL or Java, or move the file out of the migrations directory if it is none.")
                .build();
    }
}
