import dev.godwit.code.Database;
import dev.godwit.code.Migration;
import java.util.Map;

public class FillVisibilityOfPosts implements Migration {

    @Override
    public void up(Database db) {
        db.table("posts").whereNull("visibility").update(Map.of("visibility", "public"));
    }

    @Override
    public void down(Database db) {
        // Which posts had none is not known any more, and none is missed.
    }
}
