package dev.godwit.prisma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.godwit.compare.RenameHint;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.prisma.syntax.Declaration;
import dev.godwit.prisma.syntax.SourceText;
import dev.godwit.schema.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and folders as sources. */
class PrismaLanguageTest {

    private final PrismaLanguage language = new PrismaLanguage();

    @TempDir
    Path base;

    private void write(String file, String text) throws IOException {
        Files.createDirectories(base.resolve(file).getParent());
        Files.writeString(base.resolve(file), text);
    }

    @Test
    void theFilesOfAFolderAreOneProject() throws IOException {
        write("prisma/schema.prisma", "datasource db {\n  provider = \"sqlite\"\n}\n");
        write("prisma/models/user.prisma", "model User {\n  id Int @id\n  posts Post[]\n}\n");
        write(
                "prisma/models/post.prisma",
                "model Post {\n  id Int @id\n  user User @relation(fields: [userId], references: [id])\n  userId Int\n}\n");

        assertThat(language.read("prisma", base).on(Rendered.dialect("sqlite")).tables())
                .extracting(Table::name)
                .extracting(Object::toString)
                .containsExactly("Post", "User");
    }

    @Test
    void aMistakeIsInTheFileThatHasIt() throws IOException {
        write("prisma/a.prisma", "datasource db {\n  provider = \"sqlite\"\n}\n");
        write("prisma/deep/b.prisma", "\nmodel User {\n  id Int @id\n  of Nothing\n}\n");

        GodwitException error = catchThrowableOfType(GodwitException.class, () -> language.read("prisma", base));

        assertThat(error.place().orElseThrow()).hasToString("prisma/deep/b.prisma:4:6");
    }

    @Test
    void namesTellTheLanguage() throws IOException {
        write("folder/a.prisma", "");
        write("other/a.sql", "");

        assertThat(language.reads(base.resolve("schema.prisma"))).isTrue();
        assertThat(language.reads(base.resolve("folder"))).isTrue();
        assertThat(language.reads(base.resolve("other"))).isFalse();
        assertThat(language.reads(base.resolve("schema.sql"))).isFalse();
    }

    @Test
    void aFileThatIsNotThereIsToldSo() throws IOException {
        Files.createDirectories(base.resolve("empty"));

        assertThat(catchThrowableOfType(GodwitException.class, () -> language.read("schema.prisma", base))
                        .code())
                .isEqualTo(ErrorCode.FILE_UNREADABLE);
        assertThat(catchThrowableOfType(GodwitException.class, () -> language.read("empty", base)))
                .hasMessage("No file in empty ends in .prisma.");
    }

    @Test
    void aFileThatIsNotUtf8IsToldSo() throws IOException {
        Files.write(base.resolve("schema.prisma"), new byte[] {(byte) 0xE9, '\n'});

        assertThat(catchThrowableOfType(GodwitException.class, () -> language.read("schema.prisma", base))
                        .code())
                .isEqualTo(ErrorCode.FILE_NOT_UTF8);
    }

    @Test
    void commentsWithThreeSlashesStayWithWhatTheyAreAbout() {
        PrismaSchema schema = PrismaSchema.of(List.of(new SourceText("schema.prisma", """
                                datasource db {
                                  provider = "sqlite"
                                }
                                /// People
                                /// of all kinds.
                                model Person {
                                  /// Their number.
                                  id   Int     @id
                                  name String? /// Not all have one.
                                }
                                """)), "schema.prisma");

        Declaration.Structure person =
                (Declaration.Structure) schema.declarations().get(1);
        assertThat(person.documentation()).containsExactly("People", "of all kinds.");
        assertThat(person.fields().get(0).documentation()).containsExactly("Their number.");
        assertThat(person.fields().get(1).documentation()).containsExactly("Not all have one.");
        assertThat(schema.on(Rendered.dialect("sqlite")).tables().get(0).comment())
                .isEmpty();
    }

    @Test
    void aCommentSaysWhatWasRenamed() {
        PrismaSchema schema = PrismaSchema.of(
                List.of(
                        new SourceText(
                                "schema.prisma",
                                "datasource db {\n  provider = \"sqlite\"\n}\nmodel A {\n  // godwit:renamed A.old to id\n  id Int @id\n}\n")),
                "schema.prisma");

        assertThat(schema.renames()).containsExactly(new RenameHint("A.old", "id"));
    }
}
