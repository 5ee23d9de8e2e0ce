package dev.godwit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pictures of {@code docs/guide/pictures.md} are those that its commands draw; {@code -Dgodwit.pictures.rewrite} draws them anew. */
class PicturesPageTest {

    private static final Path GUIDE = Path.of("../docs/guide");
    private static final Pattern SQL = Pattern.compile("^```sql\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

    @TempDir
    Path directory;

    @Test
    void thePicturesAreDrawnByTheCommandsOfThePage() throws IOException {
        String page = Files.readString(GUIDE.resolve("pictures.md"));
        List<String> sql =
                SQL.matcher(page).results().map(found -> found.group(1)).toList();
        Files.writeString(directory.resolve("schema.sql"), sql.get(0));
        Files.writeString(directory.resolve("next.sql"), sql.get(1));
        int commands = 0;
        for (String line : page.replace("\n`godwit", " `godwit").split("\n")) {
            int start = line.indexOf("`godwit erd --from sql:");
            if (start >= 0) {
                draw(line.substring(start + "`godwit ".length(), line.indexOf('`', start + 1)));
                commands++;
            }
        }
        assertThat(commands).isEqualTo(2);
    }

    private void draw(String command) throws IOException {
        Ran ran = new Shell(directory).run((command + " --url sqlite:blog.db --dir .").split(" "));
        assertThat(ran.code()).as(ran.err()).isZero();
        String file = ran.out().strip();
        Path kept = GUIDE.resolve("pictures").resolve(file);
        String drawn = Files.readString(directory.resolve(file));
        if (System.getProperty("godwit.pictures.rewrite") != null) {
            Files.createDirectories(kept.getParent());
            Files.writeString(kept, drawn);
        }
        assertThat(drawn).isEqualTo(Files.readString(kept));
    }
}
