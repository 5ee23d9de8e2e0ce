package dev.godwit.plan;

import dev.godwit.error.Place;
import dev.godwit.sql.SqlStatement;
import java.util.Optional;

/** Statements of one file that are sent together with those of others. */
public interface ScriptPart extends Iterable<SqlStatement>, AutoCloseable {

    /** How messages name the file. */
    String file();

    /**
     * Where something stands that failed, as the file has it: the value of a placeholder may be a secret.
     *
     * @param failed the statement that failed; empty where none did
     * @param offset the place in its text that the engine named, 0-based; −1 where it named none
     * @return empty where it is none of this file
     */
    Optional<Place> place(Optional<SqlStatement> failed, int offset);

    @Override
    void close();
}
