import at.favre.lib.crypto.bcrypt.BCrypt;
import dev.godwit.code.Database;
import dev.godwit.code.Migration;
import dev.godwit.code.Sql;
import java.util.Map;

public class AddDefaultAdmin implements Migration {

    @Override
    public void up(Database db) {
        db.table("Users").insert(Map.of(
                "username", "admin",
                "email", "admin@example.com",
                "password", BCrypt.withDefaults().hashToString(10, "securepassword".toCharArray()),
                "isAdmin", true,
                "createdAt", Sql.now(),
                "updatedAt", Sql.now()));
    }

    @Override
    public void down(Database db) {
        db.table("Users").where("username", "admin").delete();
    }
}
