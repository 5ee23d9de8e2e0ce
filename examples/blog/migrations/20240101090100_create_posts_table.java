import static dev.godwit.schema.Constraint.ReferenceAction.CASCADE;

import dev.godwit.code.Database;
import dev.godwit.code.Migration;

public class CreatePostsTable implements Migration {

    @Override
    public void up(Database db) {
        db.schema().createTable("posts", t -> {
            t.increments("id");
            t.string("title", 255).notNull();
            t.text("content").notNull();
            t.text("excerpt");
            t.string("slug", 255).notNull().unique();
            t.integer("author_id").notNull().references("users", "id").onDelete(CASCADE);
            t.string("status", 20).defaultTo("draft"); // draft, published, archived
            t.timestamp("published_at");
            t.timestamps(true, true);
        });
    }

    @Override
    public void down(Database db) {
        db.schema().dropTable("posts");
    }
}
