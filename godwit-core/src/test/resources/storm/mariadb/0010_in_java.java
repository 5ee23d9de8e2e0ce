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
        // With ids of their own: a statement that is undone by a kill and made again would leave a gap in those of the engine.
        int id = 0;
        for (String name : List.of("a", "b", "c")) {
            id++;
            db.table("scores").insert(Map.of("id", id, "name", name));
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
