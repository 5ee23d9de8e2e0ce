package dev.godwit.source.layout;

import dev.godwit.migration.Direction;
import dev.godwit.migration.MigrationKind;
import dev.godwit.migration.Program;
import dev.godwit.migration.Script;
import dev.godwit.sql.TextSlice;
import java.util.Optional;

/**
 * Migrations in Java: source files {@code 20260719120000_name.java}, and classes of the class path. The class tells by itself which
 * directions it has.
 */
final class JavaLayout implements Layout {

    private static final String SOURCE = ".java";
    private static final String CLASS = ".class";
    private static final String CLASSPATH = "classpath:";

    @Override
    public void claim(Unclaimed files, Found found) {
        for (FileEntry file : files.all()) {
            String name = file.name();
            if (name.endsWith(SOURCE)) {
                Optional<VersionedName> migration = ClassName.parse(stem(name, SOURCE));
                migration.ifPresent(versioned -> found.add(draft(
                        files,
                        file,
                        versioned,
                        new Program.Source(TextSlice.whole(file.text())),
                        file.text().crc())));
            } else if (name.endsWith(CLASS) && !name.contains("$")) {
                Optional<VersionedName> migration = ClassName.parse(stem(name, CLASS));
                migration.ifPresent(versioned ->
                        found.add(draft(files, file, versioned, new Program.Named(className(file)), Optional.empty())));
            }
        }
    }

    private static Draft draft(
            Unclaimed files, FileEntry file, VersionedName name, Program.Origin origin, Optional<String> crc) {
        files.take(file);
        Script up = Program.script(origin, Direction.UP);
        Optional<Script> down = Optional.of(Program.script(origin, Direction.DOWN));
        return name.version().isRepeatable()
                ? Draft.of(file, name, MigrationKind.REPEATABLE, up, down)
                : Draft.unread(file, name, crc, () -> new Sections(up, down));
    }

    private static String stem(String name, String extension) {
        return name.substring(0, name.length() - extension.length());
    }

    /** The folder of a class-path location is its package. */
    private static String className(FileEntry file) {
        String path = file.file().startsWith(CLASSPATH) ? file.file().substring(CLASSPATH.length()) : file.path();
        return stem(path, CLASS).replace('/', '.');
    }
}
