import static dev.godwit.schema.Constraint.ReferenceAction.CASCADE;

import dev.godwit.code.Database;
import dev.godwit.code.Migration;

public class CreateCommentsTable implements Migration {

    @Override
    public void up(Database db) {
        db.schema().createTable("comments", t -> {
            t.increments("id");
            t.text("content").notNull();
            t.integer("user_id").notNull().references("users", "id").onDelete(CASCADE);
            t.integer("post_id").notNull().references("posts", "id").onDelete(CASCADE);
            t.bool("is_approved").defaultTo(true);
            t.timestamps(true, true);
        });
    }

    @Override
    public void down(Database db) {
        db.schema().dropTable("comments");
    }
}
