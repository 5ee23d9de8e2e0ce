package dev.godwit.sql;

/** Recognises {@code COPY … FROM stdin}, whose data stands on the lines below it. */
final class CopyStatement {

    private enum Stage {
        START,
        COPY,
        FROM,
        STDIN,
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
            case FROM -> word.is("STDIN") ? Stage.STDIN : Stage.OTHER;
            case STDIN, OTHER -> stage;
        };
    }

    void other() {
        if (stage == Stage.FROM) {
            stage = Stage.OTHER;
        }
    }

    boolean readsData() {
        return stage == Stage.STDIN;
    }
}
