import dev.godwit.code.Database;
import dev.godwit.code.Migration;

public class AddSubtitleToPosts implements Migration {

    @Override
    public void up(Database db) {
        db.schema().alterTable("posts", t -> t.string("subtitle"));
    }

    @Override
    public void down(Database db) {
        db.schema().alterTable("posts", t -> t.dropColumn("subtitle"));
    }
}
