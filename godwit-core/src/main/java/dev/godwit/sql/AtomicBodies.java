package dev.godwit.sql;

/**
 * The {@code BEGIN ATOMIC … END} bodies of {@code CREATE [OR REPLACE] FUNCTION} and {@code PROCEDURE} (SQL standard; PostgreSQL 14
 * and newer). {@code CASE … END} inside them nests. Psql 14 and newer follow the same blocks.
 */
public final class AtomicBodies implements BlockTracker {

    private enum Stage {
        START,
        CREATE,
        ROUTINE,
        OTHER
    }

    private Stage stage = Stage.START;
    private int depth;
    private boolean afterBegin;
    private boolean name;

    @Override
    public void reset() {
        stage = Stage.START;
        depth = 0;
        afterBegin = false;
        name = false;
    }

    @Override
    public void word(SqlWord word) {
        switch (stage) {
            case START -> stage = word.is("CREATE") ? Stage.CREATE : Stage.OTHER;
            case CREATE -> create(word);
            case ROUTINE -> routine(word);
            case OTHER -> {}
        }
    }

    private void create(SqlWord word) {
        if (word.is("FUNCTION") || word.is("PROCEDURE")) {
            stage = Stage.ROUTINE;
        } else if (!word.is("OR") && !word.is("REPLACE")) {
            stage = Stage.OTHER;
        }
    }

    private void routine(SqlWord word) {
        boolean isName = name;
        name = word.is("AS");
        if (isName) {
            return;
        }
        if (depth == 0) {
            depth = afterBegin && word.is("ATOMIC") ? 1 : 0;
            afterBegin = word.is("BEGIN");
        } else if (word.is("CASE")) {
            depth++;
        } else if (word.is("END")) {
            depth--;
        }
    }

    @Override
    public void quoted() {
        name = false;
        afterBegin = false;
    }

    @Override
    public void symbol(char symbol) {
        name = symbol == '.';
        afterBegin = false;
    }

    @Override
    public boolean open() {
        return depth > 0;
    }

    @Override
    public String openBlock() {
        return "BEGIN ATOMIC … END";
    }
}
