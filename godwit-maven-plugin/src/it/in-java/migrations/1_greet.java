import com.example.Greeting;
import dev.godwit.code.Database;
import dev.godwit.code.ReversibleMigration;

public class Greet implements ReversibleMigration {
    public void change(Database db) {
        db.schema().createTable("greetings", t -> {
            t.increments("id");
            t.string(Greeting.of("x").startsWith("Hello") ? "words" : "wrong");
        });
    }
}
