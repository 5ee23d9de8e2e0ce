import static dev.godwit.schema.Constraint.ReferenceAction.CASCADE;

import dev.godwit.code.Database;
import dev.godwit.code.ReversibleMigration;
import dev.godwit.code.Sql;

public class CreateLikes implements ReversibleMigration {

    @Override
    public void change(Database db) {
        db.schema().createTable("likes", t -> {
            t.integer("post_id").notNull().references("posts", "id").onDelete(CASCADE);
            t.integer("user_id").notNull().references("users", "id").onDelete(CASCADE);
            t.timestamp("created_at").notNull().defaultTo(Sql.now());
            t.primary("post_id", "user_id"); // Once each.
        });
    }
}
