import dev.godwit.code.Database;
import dev.godwit.code.Migration;

public class CreateUser implements Migration {

    @Override
    public void up(Database db) {
        db.schema().createTable("Users", t -> {
            t.increments("id");
            t.string("username").notNull().unique();
            t.string("email").notNull().unique();
            t.string("password").notNull();
            t.bool("isAdmin").defaultTo(false);
            t.timestamp("createdAt").notNull();
            t.timestamp("updatedAt").notNull();
        });
    }

    @Override
    public void down(Database db) {
        db.schema().dropTable("Users");
    }
}
