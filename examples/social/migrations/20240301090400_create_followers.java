import static dev.godwit.schema.Constraint.ReferenceAction.CASCADE;

import dev.godwit.code.Database;
import dev.godwit.code.ReversibleMigration;
import dev.godwit.code.Sql;

public class CreateFollowers implements ReversibleMigration {

    @Override
    public void change(Database db) {
        db.schema().createTable("followers", t -> {
            t.integer("follower_id").notNull().references("users", "id").onDelete(CASCADE);
            t.integer("followed_id").notNull().references("users", "id").onDelete(CASCADE);
            t.timestamp("created_at").notNull().defaultTo(Sql.now());
            t.primary("follower_id", "followed_id");
        });
    }
}
