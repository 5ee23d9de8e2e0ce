package dev.godwit.plan;

import dev.godwit.migration.Program;
import dev.godwit.sql.SqlStatement;
import java.util.List;

/** What is asked of migrations that are written in Java. */
public interface Programs {

    /**
     * Makes these ready together: what is source is compiled in one go.
     *
     * @throws dev.godwit.error.GodwitException when one of them cannot be
     */
    void prepare(List<Program> programs);

    /** Whether it has this direction at all. */
    boolean exists(Program program);

    /** Whether it is to run in a transaction where the engine can. */
    boolean inTransaction(Program program);

    /**
     * The statements that it would send, found by running it without sending any.
     *
     * @param file how messages name it
     */
    List<SqlStatement> record(String file, Program program);

    /**
     * The first of these statements. What the program does behind them need not be known before it runs.
     *
     * @param count how many at most
     */
    default List<SqlStatement> recordHead(String file, Program program, int count) {
        return record(file, program);
    }
}
