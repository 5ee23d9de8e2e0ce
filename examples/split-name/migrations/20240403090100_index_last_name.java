import dev.godwit.code.Database;
import dev.godwit.code.Migration;

public class IndexLastName implements Migration {

    @Override
    public void up(Database db) {
        db.schema().alterTable("users", t -> t.index("last_name"));
    }

    @Override
    public void down(Database db) {
        db.schema().alterTable("users", t -> t.dropIndex("last_name"));
    }
}
