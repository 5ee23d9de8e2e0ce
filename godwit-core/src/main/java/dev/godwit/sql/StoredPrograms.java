package dev.godwit.sql;

/**
 * Stored programs of MySQL and MariaDB: {@code CREATE … PROCEDURE}, {@code FUNCTION}, {@code TRIGGER}, {@code EVENT} and
 * {@code PACKAGE}, and MariaDB's compound statements outside of them ({@code BEGIN NOT ATOMIC …}). It finds where a program's body
 * starts and leaves that to {@link ProgramBody}. With it files need no {@code DELIMITER}.
 */
public final class StoredPrograms implements BlockTracker {

    private enum Stage {
        /** Before the first word. */
        START,
        /** After a first word BEGIN, which opens a block or a transaction. */
        BEGIN,
        /** After a first word that may be a label. */
        LABEL,
        /** After CREATE or ALTER. */
        CREATE,
        /** After DEFINER, whose account may be any words. */
        DEFINER,
        /** Between PROCEDURE, TRIGGER, … and the name. */
        NAME,
        /** After the name of a procedure or function. */
        ROUTINE,
        /** After the name of a trigger. */
        TRIGGER,
        /** After ROW, where the body starts unless an order clause stands first. */
        TRIGGER_ORDER,
        /** After the name of an event. */
        EVENT,
        /** After the name of a package. */
        PACKAGE,
        /** In the body. */
        BODY,
        /** A statement without blocks. */
        PLAIN
    }

    private final ProgramBody body = new ProgramBody();
    private Stage stage = Stage.START;
    private Stage afterName = Stage.PLAIN;
    private boolean name;
    private boolean returnsType;

    /** Open within the head of a routine: its parameters, whose types may be words of statements. */
    private int parentheses;

    private String previous = "";

    @Override
    public void reset() {
        stage = Stage.START;
        name = false;
        returnsType = false;
        parentheses = 0;
        previous = "";
        body.reset();
    }

    @Override
    public void word(SqlWord word) {
        if (stage == Stage.PLAIN) {
            return;
        }
        String keyword = word.keyword();
        switch (stage) {
            case START -> first(keyword);
            case BEGIN -> begin(keyword);
            case LABEL -> stage = Stage.PLAIN;
            case CREATE, DEFINER -> object(keyword);
            case NAME -> name(keyword);
            case ROUTINE -> routine(keyword);
            case TRIGGER -> stage = keyword.equals("ROW") && previous.equals("EACH") ? Stage.TRIGGER_ORDER : stage;
            case TRIGGER_ORDER -> triggerOrder(keyword);
            case EVENT -> stage = keyword.equals("DO") ? Stage.BODY : stage;
            case PACKAGE -> section(keyword);
            default -> body(keyword);
        }
        previous = keyword;
    }

    private void first(String keyword) {
        switch (keyword) {
            case "CREATE", "ALTER" -> stage = Stage.CREATE;
            case "BEGIN" -> stage = Stage.BEGIN;
            case "IF", "CASE", "LOOP", "WHILE", "REPEAT", "FOR" -> {
                stage = Stage.BODY;
                body.word(keyword);
            }
            case "DECLARE" -> {
                stage = Stage.BODY;
                body.openSection();
            }
            default -> stage = Stage.LABEL;
        }
    }

    private void begin(String keyword) {
        stage = keyword.equals("WORK") ? Stage.PLAIN : Stage.BODY;
        if (stage == Stage.BODY) {
            body.word("BEGIN");
            if (!keyword.equals("NOT")) {
                body.word(keyword);
            }
        }
    }

    private void object(String keyword) {
        switch (keyword) {
            case "PROCEDURE", "FUNCTION" -> expectName(Stage.ROUTINE);
            case "TRIGGER" -> expectName(Stage.TRIGGER);
            case "EVENT" -> expectName(Stage.EVENT);
            case "PACKAGE" -> expectName(Stage.PACKAGE);
            case "DEFINER" -> stage = Stage.DEFINER;
            case "VIEW" -> stage = Stage.PLAIN;
            case "OR", "REPLACE", "AGGREGATE" -> {}
            default -> stage = stage == Stage.DEFINER ? stage : Stage.PLAIN;
        }
    }

    private void expectName(Stage next) {
        stage = Stage.NAME;
        afterName = next;
    }

    private void name(String keyword) {
        switch (keyword) {
            case "IF", "NOT", "EXISTS", "BODY" -> {}
            default -> stage = afterName;
        }
    }

    private void routine(String keyword) {
        if (name) {
            name = false;
            return;
        }
        if (parentheses > 0) {
            return;
        }
        switch (keyword) {
            case "BEGIN", "IF", "CASE", "LOOP", "WHILE", "REPEAT", "FOR" -> {
                stage = Stage.BODY;
                body.word(keyword);
            }
            case "AS", "IS" -> section(keyword);
            case "RETURNS" -> returnsType = true;
            case "RETURN" -> stage = returnsType ? Stage.PLAIN : stage;
            case "SET" -> stage = isPartOfType() ? stage : Stage.PLAIN;
            case "SELECT", "WITH", "VALUES", "INSERT", "UPDATE", "DELETE", "REPLACE", "CALL", "DO" ->
                stage = Stage.PLAIN;
            case "CREATE", "DROP", "ALTER", "TRUNCATE", "EXECUTE", "PREPARE", "SIGNAL" -> stage = Stage.PLAIN;
            default -> {}
        }
    }

    /** {@code RETURNS SET('a', 'b') CHARACTER SET latin2}. */
    private boolean isPartOfType() {
        return previous.equals("RETURNS") || previous.equals("CHARACTER");
    }

    private void section(String keyword) {
        if (keyword.equals("AS") || keyword.equals("IS")) {
            stage = Stage.BODY;
            body.openSection();
        }
    }

    private void triggerOrder(String keyword) {
        if (keyword.equals("FOLLOWS") || keyword.equals("PRECEDES")) {
            name = true;
        } else if (name) {
            name = false;
        } else {
            stage = Stage.BODY;
            body.word(keyword);
        }
    }

    private void body(String keyword) {
        boolean notAtomic = keyword.equals("ATOMIC") && previous.equals("NOT");
        if (!notAtomic) {
            body.word(keyword);
        }
    }

    @Override
    public void quoted() {
        switch (stage) {
            case START -> stage = Stage.LABEL;
            case BEGIN -> stage = Stage.PLAIN;
            case NAME -> stage = afterName;
            case BODY -> stage = body.quoted() ? Stage.BODY : Stage.PLAIN;
            default -> name = false;
        }
        previous = "";
    }

    @Override
    public void symbol(char symbol) {
        switch (stage) {
            case BODY -> body.symbol(symbol);
            case LABEL -> stage = symbol == ':' ? Stage.BODY : Stage.PLAIN;
            case BEGIN -> beginLabel(symbol);
            case ROUTINE, TRIGGER_ORDER -> {
                parentheses += symbol == '(' ? 1 : symbol == ')' ? -1 : 0;
                name = symbol == '.';
                stage = symbol == ':' ? Stage.BODY : stage;
            }
            default -> {}
        }
        previous = "";
    }

    /** {@code BEGIN <<label>>} in Oracle mode. */
    private void beginLabel(char symbol) {
        stage = symbol == '<' ? Stage.BODY : Stage.PLAIN;
        if (stage == Stage.BODY) {
            body.word("BEGIN");
            body.symbol(symbol);
        }
    }

    @Override
    public boolean open() {
        return stage == Stage.BODY && body.open();
    }

    @Override
    public String openBlock() {
        return body.openBlock();
    }
}
