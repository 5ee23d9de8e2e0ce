import dev.godwit.code.Database;
import dev.godwit.code.Migration;

public class CreateMilestones implements Migration {

    @Override
    public void up(Database db) {
        db.schema().createTable("milestones", t -> {
            t.increments("id");
            t.string("description");
            t.date("date_achieved");
        });
    }

    @Override
    public void down(Database db) {
        db.schema().dropTable("milestones");
    }
}
