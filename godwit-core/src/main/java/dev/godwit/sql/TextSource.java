package dev.godwit.sql;

import java.io.IOException;
import java.io.Reader;

/** A text that can be read as often as needed: a file, a class-path resource, a string. Implementations are thread-safe. */
public interface TextSource {

    /** How messages name this text, for example {@code migrations/20260719120000_create_milestones.sql}. */
    String name();

    /**
     * Opens the text from its start, decoded, without byte order mark and with its line ends as they are.
     *
     * <p>Files and resources tell with a {@link dev.godwit.error.GodwitException}, also while they are read, that they are gone, may not
     * be read or are not UTF-8, because only they know the byte.
     *
     * @throws IOException when it cannot be read; {@link java.nio.charset.CharacterCodingException} when it is not UTF-8
     */
    Reader open() throws IOException;
}
