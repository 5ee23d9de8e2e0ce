import static dev.godwit.schema.Constraint.ReferenceAction.CASCADE;

import dev.godwit.code.Database;
import dev.godwit.code.ReversibleMigration;

public class CreatePosts implements ReversibleMigration {

    @Override
    public void change(Database db) {
        db.schema().createTable("posts", t -> {
            t.increments("id");
            t.integer("user_id").notNull().references("users", "id").onDelete(CASCADE);
            t.text("body").notNull();
            t.timestamps(true, true);
            t.index("user_id");
        });
    }
}
