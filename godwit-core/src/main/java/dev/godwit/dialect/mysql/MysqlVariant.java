package dev.godwit.dialect.mysql;

/** The members of the family, and where they differ in structural changes. */
enum MysqlVariant {
    /** MySQL. */
    MYSQL("mysql", "MySQL", "DROP CHECK"),
    /** MariaDB. */
    MARIADB("mariadb", "MariaDB", "DROP CONSTRAINT");

    private final String engine;
    private final String displayName;
    private final String dropCheck;

    MysqlVariant(String engine, String displayName, String dropCheck) {
        this.engine = engine;
        this.displayName = displayName;
        this.dropCheck = dropCheck;
    }

    String engine() {
        return engine;
    }

    String displayName() {
        return displayName;
    }

    /** What drops a check. */
    String dropCheck() {
        return dropCheck;
    }

    /** Whether sequences exist. */
    boolean hasSequences() {
        return this == MARIADB;
    }

    /** Whether there is a type {@code uuid} (MariaDB 10.7). */
    boolean hasUuid() {
        return this == MARIADB;
    }

    /** Whether an index can be over an expression. */
    boolean indexesExpressions() {
        return this == MYSQL;
    }

    /** Whether {@code IF EXISTS} and {@code IF NOT EXISTS} can be said of indexes. */
    boolean conditionalIndexes() {
        return this == MARIADB;
    }

    /** Whether a constant default of a text, a blob or a JSON document stands in parentheses. */
    boolean parenthesisesTextDefaults() {
        return this == MYSQL;
    }
}
