package dev.godwit.code;

/**
 * A migration written in Java. Its version and name are those of its file, {@code 20260719120000_create_milestones.java}, or of its class,
 * {@code V20260719120000_CreateMilestones}. It has a constructor without parameters, unless an instance is given to the API.
 *
 * <p>Transactions are as for SQL: where the engine can undo a structural change, the whole migration and its history row commit
 * together; elsewhere each statement is recorded, and after a failure the next run goes on behind the last one. A run that goes on
 * calls the same method again and leaves out the statements that are done, so a migration asks for the same things in the same order
 * each time. A statement that fails ends the migration, even if the exception is caught.
 *
 * <pre>{@code
 * public class CreateMilestones implements Migration {
 *     public void up(Database db) {
 *         db.schema().createTable("milestones", t -> {
 *             t.increments("id");
 *             t.string("description");
 *             t.date("date_achieved");
 *         });
 *     }
 *
 *     public void down(Database db) {
 *         db.schema().dropTable("milestones");
 *     }
 * }
 * }</pre>
 */
public interface Migration {

    /**
     * The way forward.
     *
     * @throws Exception whatever goes wrong; it ends the run with an error that names this migration and the line
     */
    void up(Database db) throws Exception;

    /**
     * The way back. A class that does not override it has none, and a rollback says so before anything runs.
     *
     * @throws Exception whatever goes wrong; it ends the run with an error that names this migration and the line
     */
    default void down(Database db) throws Exception {
        throw new UnsupportedOperationException(getClass().getName() + " has no way back.");
    }

    /** Whether it runs in a transaction where the engine can; true unless overridden, as with {@code transaction:false} in a file. */
    default boolean inTransaction() {
        return true;
    }
}
