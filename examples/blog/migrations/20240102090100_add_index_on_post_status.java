import dev.godwit.code.Database;
import dev.godwit.code.Migration;

public class AddIndexOnPostStatus implements Migration {

    @Override
    public void up(Database db) {
        db.schema().alterTable("posts", t -> t.index("status"));
    }

    @Override
    public void down(Database db) {
        db.schema().alterTable("posts", t -> t.dropIndex("status"));
    }
}
