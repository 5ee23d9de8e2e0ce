import dev.godwit.code.Database;
import dev.godwit.code.Migration;

public class RemoveIndexOnPostStatus implements Migration {

    @Override
    public void up(Database db) {
        db.schema().alterTable("posts", t -> t.dropIndex("status"));
    }

    @Override
    public void down(Database db) {
        db.schema().alterTable("posts", t -> t.index("status"));
    }
}
