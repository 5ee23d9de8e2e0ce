package dev.godwit.sql;

/**
 * Recognises {@code COPY … FROM stdin}, whose data stands on the lines below it; PostgreSQL takes {@code stdout} for the same.
 */
final class CopyStatement {

    private enum Stage {
        START,
        COPY,
        FROM,
        DATA,
        OTHER
    }

    private final boolean known;
    private Stage stage = Stage.START;

    CopyStatement(boolean known) {
        this.known = known;
    }

    void reset() {
        stage = known ? Stage.START : Stage.OTHER;
    }

    void word(SqlWord word) {
        stage = switch (stage) {
            case START -> word.is("COPY") ? Stage.COPY : Stage.OTHER;
            case COPY -> word.is("FROM") ? Stage.FROM : Stage.COPY;
            case FROM -> word.is("STDIN") || word.is("STDOUT") ? Stage.DATA : Stage.OTHER;
            case DATA, OTHER -> stage;
        };
    }

    void other() {
        if (stage == Stage.FROM) {
            stage = Stage.OTHER;
        }
    }

    boolean readsData() {
        return stage == Stage.DATA;
    }
}
