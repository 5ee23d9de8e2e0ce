package dev.godwit.sql;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

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

    /**
     * The size and two cyclic sums of the bytes, where they are at hand, for example {@code 1:245:5f0c12d47712ab03}: the same for the
     * same bytes and, but for one case in 2<sup>64</sup>, for no others. Good against chance, not against forgery. The number in front
     * is {@link Checksum}'s, so that nothing is equal that a later release would read differently.
     */
    default Optional<String> crc() {
        return Optional.empty();
    }
}
