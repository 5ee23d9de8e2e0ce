import dev.godwit.code.Database;
import dev.godwit.code.Migration;

public class AddFamousPersonIdToMilestones implements Migration {

    @Override
    public void up(Database db) {
        db.schema().alterTable("milestones", t -> t.integer("famous_person_id").references("famous_people", "id"));
    }

    @Override
    public void down(Database db) {
        db.schema().alterTable("milestones", t -> {
            t.dropForeign("famous_person_id");
            t.dropColumn("famous_person_id");
        });
    }
}
