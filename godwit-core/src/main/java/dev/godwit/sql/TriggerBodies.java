package dev.godwit.sql;

/**
 * The bodies of {@code CREATE [TEMP] TRIGGER … BEGIN … END} in SQLite. A body ends with {@code ; END}, which is the rule of SQLite's
 * own {@code sqlite3_complete()}; the {@code END} of a {@code CASE} never follows a semicolon.
 */
public final class TriggerBodies implements BlockTracker {

    private enum Stage {
        START,
        CREATE,
        TRIGGER,
        BODY,
        STATEMENT_START,
        OTHER
    }

    private Stage stage = Stage.START;

    @Override
    public void reset() {
        stage = Stage.START;
    }

    @Override
    public void word(SqlWord word) {
        stage = switch (stage) {
            case START -> word.is("CREATE") ? Stage.CREATE : Stage.OTHER;
            case CREATE ->
                word.is("TRIGGER")
                        ? Stage.TRIGGER
                        : word.is("TEMP") || word.is("TEMPORARY") ? Stage.CREATE : Stage.OTHER;
            case TRIGGER -> word.is("BEGIN") ? Stage.STATEMENT_START : Stage.TRIGGER;
            case STATEMENT_START -> word.is("END") ? Stage.OTHER : Stage.BODY;
            case BODY, OTHER -> stage;
        };
    }

    @Override
    public void quoted() {
        leaveStatementStart();
    }

    @Override
    public void symbol(char symbol) {
        if (symbol == ';' && stage == Stage.BODY) {
            stage = Stage.STATEMENT_START;
        } else if (symbol != ';') {
            leaveStatementStart();
        }
    }

    private void leaveStatementStart() {
        if (stage == Stage.STATEMENT_START) {
            stage = Stage.BODY;
        }
    }

    @Override
    public boolean open() {
        return stage == Stage.BODY || stage == Stage.STATEMENT_START;
    }

    @Override
    public String openBlock() {
        return "BEGIN … END";
    }
}
