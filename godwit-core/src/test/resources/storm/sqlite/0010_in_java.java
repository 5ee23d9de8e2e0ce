import dev.godwit.code.Database;
import dev.godwit.code.Migration;
import java.util.List;
import java.util.Map;

public class InJava implements Migration {

    @Override
    public void up(Database db) {
        db.schema().createTable("scores", t -> {
            t.increments("id");
            t.string("name", 50).notNull().unique();
            t.integer("score");
        });
        for (String name : List.of("a", "b", "c")) {
            db.table("scores").insert(Map.of("name", name));
        }
        db.execute("UPDATE scores SET score = coalesce(score, 0) + ? WHERE name <> ?", 7, "c");
        db.table("scores").whereNull("score").update(Map.of("score", 1));
        db.schema().alterTable("scores", t -> {
            t.dropNullable("score");
            t.index("score");
        });
        db.execute("INSERT INTO trace VALUES (?)", "0010");
    }

    @Override
    public void down(Database db) {
        db.execute("INSERT INTO trace VALUES (?)", "0010 down");
        db.schema().dropTable("scores");
    }
}
