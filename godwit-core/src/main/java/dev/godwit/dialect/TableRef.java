package dev.godwit.dialect;

import java.util.Optional;

/**
 * A table that a person named.
 *
 * @param written the name as it is written in SQL, quotes and schema included
 * @param schema its schema without quotes, where one is said
 * @param name its name without quotes
 */
public record TableRef(String written, Optional<String> schema, String name) {

    @Override
    public String toString() {
        return written;
    }
}
