import dev.godwit.code.Database;
import dev.godwit.code.Migration;

public class RequireFirstName implements Migration {

    @Override
    public void up(Database db) {
        db.schema().alterTable("users", t -> t.dropNullable("first_name"));
    }

    @Override
    public void down(Database db) {
        db.schema().alterTable("users", t -> t.setNullable("first_name"));
    }
}
