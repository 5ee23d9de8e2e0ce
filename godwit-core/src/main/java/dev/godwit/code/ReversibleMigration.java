package dev.godwit.code;

/**
 * A migration of which only the way forward is written. Its way back is that of each of its changes, last one first; a change that
 * has none is refused when the way back is asked for, with the reason.
 *
 * <pre>{@code
 * public class AddStatus implements ReversibleMigration {
 *     public void change(Database db) {
 *         db.schema().alterTable("posts", t -> t.string("status", 20).notNull().defaultTo("draft"));
 *     }
 * }
 * }</pre>
 */
public interface ReversibleMigration extends Migration {

    /**
     * The way forward.
     *
     * @throws Exception whatever goes wrong
     */
    void change(Database db) throws Exception;

    @Override
    default void up(Database db) throws Exception {
        change(db);
    }

    @Override
    default void down(Database db) throws Exception {
        db.undo(this::change);
    }
}
