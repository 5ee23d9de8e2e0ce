import dev.godwit.code.Database;
import dev.godwit.code.Migration;
import dev.godwit.code.Row;
import dev.godwit.code.Sql;
import java.util.HashMap;
import java.util.Map;

public class SplitName implements Migration {

    @Override
    public void up(Database db) {
        for (Row user : db.table("users").select("id", "name").orderBy("id").rows()) {
            String name = user.string("name").strip();
            int space = name.indexOf(' ');
            Map<String, Object> names = new HashMap<>();
            names.put("first_name", space < 0 ? name : name.substring(0, space));
            names.put("last_name", space < 0 ? null : name.substring(space + 1).strip());
            db.table("users").where("id", user.get("id", Long.class).orElseThrow()).update(names);
        }
    }

    @Override
    public void down(Database db) {
        db.table("users").all().update(Map.of("name", Sql.expression("trim(concat(first_name, ' ', coalesce(last_name, '')))")));
    }
}
