import dev.godwit.code.Database;
import dev.godwit.code.Migration;
import dev.godwit.schema.Constraint.ReferenceAction;

public class CreateProfiles implements Migration {

    @Override
    public void up(Database db) {
        db.schema().createTable("profiles", t -> {
            t.bigIncrements("id");
            t.string("username", 50).notNull().unique();
            t.string("email").notNull();
            t.bool("is_admin").notNull().defaultTo(false);
            t.bigint("user_id").notNull().references("users", "id").onDelete(ReferenceAction.CASCADE);
            t.timestamps(true, true);
        });
    }

    @Override
    public void down(Database db) {
        db.schema().dropTable("profiles");
    }
}
