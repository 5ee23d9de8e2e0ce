package dev.godwit.prisma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Statement by statement Godwit makes of a schema what Prisma's own engine makes of it. The files {@code judged/*.sql} are what that engine
 * wrote; {@link PrismaEngineTest} asks it anew.
 */
class JudgedSqlTest {

    static final Path FILES = Path.of("src/test/resources/judged");

    static Stream<Path> schemas() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.filter(file -> file.toString().endsWith(".prisma")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void eachStatementIsPrismas(Path schema) throws IOException {
        String text = Files.readString(schema);
        List<String> expected = PlainSql.script(Files.readString(judgement(schema)));

        assertThat(expected).isNotEmpty();
        assertThat(PlainSql.sorted(Rendered.statements(text, engine(text)))).isEqualTo(expected);
    }

    @Test
    void aDifferenceWouldBeSeen() throws IOException {
        String text = Files.readString(FILES.resolve("blog.prisma")).replace("name      String?", "name      String");

        assertThat(PlainSql.sorted(Rendered.statements(text, "postgresql")))
                .isNotEqualTo(PlainSql.script(Files.readString(FILES.resolve("blog.sql"))));
    }

    /** What the course that shows this schema prints of the migration that Prisma wrote for it. */
    @Test
    void theBlogIsWhatItsCourseShows() throws IOException {
        List<String> rendered =
                PlainSql.sorted(Rendered.statements(Files.readString(FILES.resolve("blog.prisma")), "postgresql"));

        assertThat(rendered).containsAll(PlainSql.script("""
                                -- CreateTable
                                CREATE TABLE "User" (
                                    "id" SERIAL NOT NULL,
                                    "email" TEXT NOT NULL,
                                    "name" TEXT,
                                    "password" TEXT NOT NULL,
                                    "isAdmin" BOOLEAN NOT NULL DEFAULT false,
                                    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
                                    "updatedAt" TIMESTAMP(3) NOT NULL,

                                    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
                                );

                                -- CreateTable
                                CREATE TABLE "Post" (
                                    "id" SERIAL NOT NULL,
                                    "title" TEXT NOT NULL,
                                    "content" TEXT NOT NULL,
                                    "published" BOOLEAN NOT NULL DEFAULT false,
                                    "authorId" INTEGER NOT NULL,
                                    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
                                    "updatedAt" TIMESTAMP(3) NOT NULL,

                                    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
                                );

                                -- CreateIndex
                                CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

                                -- AddForeignKey
                                ALTER TABLE "Post" ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
                                """));
    }

    static String engine(String text) {
        if (text.contains("\"postgresql\"")) {
            return "postgresql";
        }
        return text.contains("\"sqlite\"") ? "sqlite" : fail("the engine is not known");
    }

    static Path judgement(Path schema) {
        return schema.resolveSibling(schema.getFileName().toString().replace(".prisma", ".sql"));
    }
}
