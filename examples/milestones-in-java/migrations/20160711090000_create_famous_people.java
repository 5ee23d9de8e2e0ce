import dev.godwit.code.Database;
import dev.godwit.code.Migration;

public class CreateFamousPeople implements Migration {

    @Override
    public void up(Database db) {
        db.schema().createTable("famous_people", t -> {
            t.increments("id");
            t.string("first_name", 50);
            t.string("last_name", 50);
            t.date("birthdate");
        });
    }

    @Override
    public void down(Database db) {
        db.schema().dropTable("famous_people");
    }
}
