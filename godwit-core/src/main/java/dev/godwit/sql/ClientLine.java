package dev.godwit.sql;

/** What a line that looked like a client command is. */
public sealed interface ClientLine {

    /** SQL after all. */
    record Sql() implements ClientLine {}

    /** A command that changes nothing when it is left out. */
    record Skipped() implements ClientLine {}

    /**
     * A new terminator from the next line on.
     *
     * @param text the terminator
     */
    record Delimiter(String text) implements ClientLine {}

    /**
     * A command that Godwit cannot run.
     *
     * @param command the command's name as the client knows it
     * @param hint what to write instead, as a full sentence
     */
    record Refused(String command, String hint) implements ClientLine {}
}
