import dev.godwit.code.Database;
import dev.godwit.code.Migration;

public class AddVisibilityToPosts implements Migration {

    @Override
    public void up(Database db) {
        db.schema().alterTable("posts", t -> t.enu("visibility", "public", "friends", "private"));
    }

    @Override
    public void down(Database db) {
        db.schema().alterTable("posts", t -> t.dropColumn("visibility"));
    }
}
