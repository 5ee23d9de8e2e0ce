package dev.godwit.prisma;

import dev.godwit.compare.DesiredSchema;
import dev.godwit.compare.SchemaLanguage;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.IoReason;
import dev.godwit.prisma.syntax.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** {@code prisma:FILE-or-DIR}; the files of a folder, and of folders in it, are one project (Prisma documentation, “Multi-file schema”). */
public final class PrismaLanguage implements SchemaLanguage {

    private static final String ENDING = ".prisma";

    @Override
    public String kind() {
        return "prisma";
    }

    @Override
    public String form() {
        return "prisma:FILE-or-DIR";
    }

    @Override
    public boolean reads(Path path) {
        return path.toString().endsWith(ENDING)
                || (Files.isDirectory(path) && !files(path).isEmpty());
    }

    @Override
    public DesiredSchema read(String rest, Path base) {
        Path path = base.resolve(rest);
        List<Path> files = Files.isDirectory(path) ? files(path) : List.of(path);
        if (files.isEmpty()) {
            throw GodwitException.of(ErrorCode.FILE_UNREADABLE, "No file in " + rest + " ends in " + ENDING + ".")
                    .hint("Name a schema.prisma, or the folder of such files.")
                    .build();
        }
        List<SourceText> texts =
                files.stream().map(file -> text(shown(rest, path, file), file)).toList();
        return PrismaSchema.of(texts, rest);
    }

    /** As it was named, so that people find it. */
    private static String shown(String rest, Path path, Path file) {
        return file.equals(path)
                ? rest
                : Path.of(rest).resolve(path.relativize(file)).toString();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw unreadable(folder.toString(), new IOException(e));
        } catch (IOException e) {
            throw unreadable(folder.toString(), e);
        }
    }

    private static SourceText text(String shown, Path file) {
        try {
            return new SourceText(shown, Files.readString(file));
        } catch (CharacterCodingException e) {
            throw GodwitException.of(ErrorCode.FILE_NOT_UTF8, shown + " is not UTF-8.")
                    .hint("Save it as UTF-8.")
                    .cause(e)
                    .build();
        } catch (IOException e) {
            throw unreadable(shown, e);
        }
    }

    private static GodwitException unreadable(String shown, IOException cause) {
        return GodwitException.of(ErrorCode.FILE_UNREADABLE, shown + " cannot be read: " + IoReason.of(cause) + ".")
                .hint("Name a schema.prisma, or the folder of such files.")
                .cause(cause)
                .build();
    }
}
