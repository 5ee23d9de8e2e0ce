package dev.godwit.sql;

import java.io.Reader;

/** The data lines below a {@code COPY … FROM stdin}, read from the file as they are consumed. */
public interface InlineData {

    /**
     * The lines before {@code \.} with their line ends as in the file. Valid until the next statement is read; there is one reader,
     * so that a second call goes on where the first one stopped.
     */
    Reader reader();
}
