import dev.godwit.code.Database;
import dev.godwit.code.Migration;

public class AddFirstAndLastName implements Migration {

    @Override
    public void up(Database db) {
        db.schema().alterTable("users", t -> {
            t.string("first_name", 100);
            t.string("last_name", 100);
        });
    }

    @Override
    public void down(Database db) {
        db.schema().alterTable("users", t -> t.dropColumn("first_name", "last_name"));
    }
}
