import static dev.godwit.schema.Constraint.ReferenceAction.CASCADE;

import dev.godwit.code.Database;
import dev.godwit.code.ReversibleMigration;

public class CreateComments implements ReversibleMigration {

    @Override
    public void change(Database db) {
        db.schema().createTable("comments", t -> {
            t.increments("id");
            t.integer("post_id").notNull().references("posts", "id").onDelete(CASCADE);
            t.integer("user_id").notNull().references("users", "id").onDelete(CASCADE);
            t.text("body").notNull();
            t.timestamps(true, true);
        });
    }
}
