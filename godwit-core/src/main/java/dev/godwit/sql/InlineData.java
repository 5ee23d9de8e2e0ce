package dev.godwit.sql;

import java.io.Reader;

/** Stand-in until the SQL text branch is merged. */
public interface InlineData {
    /** x. */
    Reader reader();
}
