import dev.godwit.code.Database;
import dev.godwit.code.Migration;

public class CreateUsersTable implements Migration {

    @Override
    public void up(Database db) {
        db.schema().createTable("users", t -> {
            t.increments("id");
            t.string("username", 50).notNull().unique();
            t.string("email", 100).notNull().unique();
            t.string("password_hash", 255).notNull();
            t.string("first_name", 50);
            t.string("last_name", 50);
            t.text("bio");
            t.bool("is_admin").defaultTo(false);
            t.timestamps(true, true);
        });
    }

    @Override
    public void down(Database db) {
        db.schema().dropTable("users");
    }
}
