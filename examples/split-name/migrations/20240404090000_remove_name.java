import dev.godwit.code.Database;
import dev.godwit.code.Migration;
import dev.godwit.code.Sql;
import java.util.Map;

public class RemoveName implements Migration {

    @Override
    public void up(Database db) {
        db.schema().alterTable("users", t -> t.dropColumn("name"));
    }

    @Override
    public void down(Database db) {
        db.schema().alterTable("users", t -> t.string("name", 100).notNull().defaultTo(""));
        db.table("users").all().update(Map.of("name", Sql.expression("trim(concat(first_name, ' ', coalesce(last_name, '')))")));
        db.schema().alterTable("users", t -> t.alterColumn("name").dropDefault());
    }
}
