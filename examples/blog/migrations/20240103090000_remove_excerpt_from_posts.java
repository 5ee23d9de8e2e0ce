import dev.godwit.code.Database;
import dev.godwit.code.Migration;

public class RemoveExcerptFromPosts implements Migration {

    @Override
    public void up(Database db) {
        db.schema().alterTable("posts", t -> t.dropColumn("excerpt"));
    }

    @Override
    public void down(Database db) {
        db.schema().alterTable("posts", t -> t.text("excerpt"));
    }
}
