import static dev.godwit.schema.Constraint.ReferenceAction.CASCADE;

import dev.godwit.code.Database;
import dev.godwit.code.Migration;

public class CreatePost implements Migration {

    @Override
    public void up(Database db) {
        db.schema().createTable("Posts", t -> {
            t.increments("id");
            t.string("title").notNull();
            t.text("content");
            t.integer("userId").notNull().references("Users", "id").onUpdate(CASCADE).onDelete(CASCADE);
            t.timestamp("createdAt").notNull();
            t.timestamp("updatedAt").notNull();
        });
    }

    @Override
    public void down(Database db) {
        db.schema().dropTable("Posts");
    }
}
