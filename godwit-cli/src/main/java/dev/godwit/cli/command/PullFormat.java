package dev.godwit.cli.command;

import dev.godwit.compare.SchemaSource;
import dev.godwit.prisma.PrismaLanguage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that a structure can be written in. */
enum PullFormat {
    SQL("--"),
    PRISMA("//"),
    /** A folder of files, see {@link PulledClasses}. */
    JAVA("//");

    private final String comment;

    PullFormat(String comment) {
        this.comment = comment;
    }

    /** The one of this name. */
    static Optional<PullFormat> named(String name) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** The language of a file. */
    static PullFormat of(Path file) {
        return file.toString().endsWith(".prisma") ? PRISMA : SQL;
    }

    /** What a file begins with that is written in it. */
    String firstLine() {
        return comment + " Written by godwit pull.";
    }

    /** What a file of it declares. */
    SchemaSource source(Path file, Path base) {
        return this == PRISMA
                ? new SchemaSource.Declared(
                        file.toString(),
                        new PrismaLanguage()
                                .read(
                                        base.toAbsolutePath()
                                                .relativize(file.toAbsolutePath())
                                                .toString(),
                                        base))
                : new SchemaSource.SqlFiles(file);
    }
}
