package dev.godwit.sql;

/** The commands of an engine's own command-line client, which a server does not know. Immutable. */
public interface ClientCommands {

    /** For engines whose client has none. */
    ClientCommands NONE = new NoClientCommands();

    /**
     * Whether this character, outside quotes and comments, may begin a command. Asked often, so it must be quick.
     *
     * @param statementStart whether no SQL stands before it in its statement
     * @param lineStart whether only blanks stand before it in its line
     */
    boolean mayBegin(char first, boolean statementStart, boolean lineStart);

    /**
     * What stands there.
     *
     * @param line from the character to the end of its line; a long line is cut off
     * @param statementStart whether no SQL stands before it in its statement
     */
    ClientLine read(String line, boolean statementStart);
}
