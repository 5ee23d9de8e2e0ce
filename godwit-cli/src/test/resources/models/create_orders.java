import dev.godwit.code.Database;
import dev.godwit.code.Migration;
import dev.godwit.code.Sql;
import dev.godwit.schema.Constraint.ReferenceAction;

public class CreateOrders implements Migration {

    @Override
    public void up(Database db) {
        db.schema().createTable("Orders", t -> {
            t.bigIncrements("id");
            t.bigint("number").notNull().defaultTo(5000000000L).unique();
            t.decimal("total", 10, 2).notNull().defaultTo(0.05);
            t.text("note");
            t.enu("status", "open", "paid").notNull().defaultTo("open").index();
            t.string("table").notNull().defaultTo("a \"b\"");
            t.enu("column", "LEFT", "RIGHT").notNull();
            t.timestamp("paidAt");
            t.jsonb("settings");
            t.uuid("token").notNull().defaultTo(Sql.uuid());
            t.bigint("payerId").index().references("Users", "id").onDelete(ReferenceAction.SET_NULL);
            t.timestamp("createdAt").notNull().defaultTo(Sql.now());
            t.timestamp("updatedAt").notNull().defaultTo(Sql.now());
        });
    }

    @Override
    public void down(Database db) {
        db.schema().dropTable("Orders");
    }
}
