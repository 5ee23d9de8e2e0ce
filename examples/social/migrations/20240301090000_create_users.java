import dev.godwit.code.Database;
import dev.godwit.code.ReversibleMigration;

public class CreateUsers implements ReversibleMigration {

    @Override
    public void change(Database db) {
        db.schema().createTable("users", t -> {
            t.increments("id");
            t.string("username", 50).notNull().unique();
            t.string("email", 100).notNull().unique();
            t.timestamps(true, true);
        });
    }
}
