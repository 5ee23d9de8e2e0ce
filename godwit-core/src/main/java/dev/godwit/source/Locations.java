package dev.godwit.source;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads where migrations are, as configurations and options write it: {@code migrations}, {@code filesystem:db/migrations}, {@code
 * classpath:db/migrations}. Immutable.
 *
 * @param base what directories are relative to
 * @param loader where class-path locations are looked for
 */
public record Locations(Path base, ClassLoader loader) {
    private static final String CLASSPATH = "classpath:";
    private static final String FILESYSTEM = "filesystem:";

    /**
     * The source that a location stands for. Whether it exists is seen when it is read.
     *
     * @throws GodwitException CONFIGURATION when it is no location
     */
    public MigrationSource parse(String location) {
        String text = location.strip();
        refuseOthers(text);
        if (text.startsWith(CLASSPATH)) {
            return new ClasspathSource(loader, text.substring(CLASSPATH.length()));
        }
        return directory(text.startsWith(FILESYSTEM) ? text.substring(FILESYSTEM.length()) : text);
    }

    /** All of these as one source. */
    public MigrationSource parse(List<String> locations) {
        if (locations.isEmpty()) {
            throw wrong("There is no location of migrations.");
        }
        List<MigrationSource> sources = new ArrayList<>();
        for (String location : locations) {
            sources.add(parse(location));
        }
        return sources.size() == 1 ? sources.get(0) : new CompositeSource(sources);
    }

    private MigrationSource directory(String text) {
        try {
            Path written = Path.of(text).normalize();
            return new DirectorySource(base.resolve(written), written.toString());
        } catch (InvalidPathException e) {
            throw wrong("\"" + text + "\" is no path: " + e.getReason() + ".");
        }
    }

    private static void refuseOthers(String text) {
        String rest = text.replaceFirst("^(classpath|filesystem):", "");
        if (rest.isBlank()) {
            throw wrong("The location \"" + text + "\" names no folder.");
        }
        if (rest.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
            throw wrong("The location \"" + text + "\" is of a kind that is not known.");
        }
        if (rest.contains("*") || rest.contains("?")) {
            throw wrong("The location \"" + text + "\" has a wildcard.");
        }
    }

    private static GodwitException wrong(String message) {
        return GodwitException.of(ErrorCode.CONFIGURATION, message)
                .hint("Write a directory, such as migrations, or classpath:FOLDER. Subfolders are always read.")
                .build();
    }
}
