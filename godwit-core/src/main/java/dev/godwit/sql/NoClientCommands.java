package dev.godwit.sql;

/** Recognises nothing. */
final class NoClientCommands implements ClientCommands {

    @Override
    public boolean mayBegin(char first, boolean statementStart, boolean lineStart) {
        return false;
    }

    @Override
    public ClientLine read(String line, boolean statementStart) {
        return new ClientLine.Sql();
    }
}
