package dev.godwit.compare;

import java.nio.file.Path;

/** A language in which people declare structures, besides SQL. Immutable. */
public interface SchemaLanguage {

    /** What stands before the colon of a source, for example {@code prisma}. */
    String kind();

    /** How a source is written, for example {@code prisma:FILE}. */
    String form();

    /** Whether this file or directory, named without a kind, is of this language. */
    boolean reads(Path path);

    /**
     * What was declared.
     *
     * @param rest what stands behind the colon; not empty
     * @param base what paths are relative to
     * @throws dev.godwit.error.GodwitException where it cannot be read
     */
    DesiredSchema read(String rest, Path base);
}
