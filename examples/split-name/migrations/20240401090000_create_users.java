import dev.godwit.code.Database;
import dev.godwit.code.Migration;

public class CreateUsers implements Migration {

    @Override
    public void up(Database db) {
        db.schema().createTable("users", t -> {
            t.increments("id");
            t.string("name", 100).notNull();
        });
    }

    @Override
    public void down(Database db) {
        db.schema().dropTable("users");
    }
}
