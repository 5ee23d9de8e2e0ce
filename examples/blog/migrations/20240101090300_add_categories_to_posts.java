import static dev.godwit.schema.Constraint.ReferenceAction.CASCADE;

import dev.godwit.code.Database;
import dev.godwit.code.Migration;

public class AddCategoriesToPosts implements Migration {

    @Override
    public void up(Database db) {
        db.schema().createTable("categories", t -> {
            t.increments("id");
            t.string("name", 50).notNull().unique();
            t.string("slug", 50).notNull().unique();
            t.text("description");
            t.timestamps(true, true);
        });
        db.schema().createTable("post_categories", t -> {
            t.increments("id");
            t.integer("post_id").notNull().references("posts", "id").onDelete(CASCADE);
            t.integer("category_id").notNull().references("categories", "id").onDelete(CASCADE);
            t.unique("post_id", "category_id"); // No pair twice.
        });
    }

    @Override
    public void down(Database db) {
        db.schema().dropTable("post_categories");
        db.schema().dropTable("categories");
    }
}
