package dev.godwit.prisma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.godwit.error.GodwitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a schema is on engines that Prisma's own engine cannot be asked about, and on others than it was written for. */
class OtherEnginesTest {

    private static final String PEOPLE = """
            model Person {
              id      Int      @id @default(autoincrement())
              name    String   @unique
              flag    Boolean  @default(true)
              big     BigInt
              float   Float
              decimal Decimal
              moment  DateTime @default(now())
              json    Json
              bytes   Bytes    @default("SGVsbG8=")
              color   Color    @default(RED)
              pets    Pet[]
            }

            model Pet {
              id      String   @id @default(uuid())
              owner   Person   @relation(fields: [ownerId], references: [id])
              ownerId Int
              friends Pet[]    @relation("friends")
              of      Pet[]    @relation("friends")
            }

            enum Color {
              RED
              BLUE @map("blue")
            }
            """;

    private static String of(String provider) {
        return "datasource db {\n  provider = \"" + provider + "\"\n}\n\n" + PEOPLE;
    }

    private static String script(String text, String engine) {
        return String.join(";\n\n", Rendered.statements(text, engine)) + ";\n";
    }

    private static String golden(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/engines/" + name + ".sql"));
    }

    @Test
    void mysqlHasKeysInItsTablesAndShortTexts() throws IOException {
        assertThat(script(of("mysql"), "mysql")).isEqualTo(golden("mysql"));
    }

    @Test
    void aSchemaForMysqlIsOneForMariadb() {
        assertThat(Rendered.schema(of("mysql"), "mariadb")).isEqualTo(Rendered.schema(of("mysql"), "mysql"));
    }

    @Test
    void sqlServerHasUniqueRulesAndNoRestrict() throws IOException {
        assertThat(script(of("sqlserver"), "sqlserver")).isEqualTo(golden("sqlserver"));
    }

    @Test
    void h2IsTreatedLikePostgresql() throws IOException {
        assertThat(script(of("postgresql"), "h2")).isEqualTo(golden("h2"));
    }

    @Test
    void aSchemaForAnotherProviderHasTheTypesOfTheEngine() {
        assertThat(Rendered.schema(of("postgresql"), "mariadb")).isEqualTo(Rendered.schema(of("mysql"), "mariadb"));
        assertThat(Rendered.schema(of("mysql"), "sqlite")).isEqualTo(Rendered.schema(of("sqlite"), "sqlite"));
    }

    @Test
    void nativeTypesThatAllEnginesHaveAreTranslated() throws IOException {
        String text = """
                datasource db {
                  provider = "postgresql"
                }
                model A {
                  id String   @id @db.Uuid
                  a  String   @db.VarChar(40)
                  b  String   @db.Text
                  c  DateTime @db.Timestamptz(6)
                  d  Decimal  @db.Decimal(8, 2)
                  e  Int      @db.SmallInt
                  f  String   @db.VarChar
                }
                """;
        assertThat(script(text, "mariadb")).isEqualTo(golden("native-in-mariadb"));
    }

    @Test
    void nativeTypesOfOneEngineAreRefusedElsewhere() {
        assertThat(refused("inet String @db.Inet", "sqlite"))
                .isEqualTo(
                        "6:15 The native type Inet is PostgreSQL's, and this database is SQLite, which has nothing like it.");
        assertThat(refused("un Unsupported(\"tsvector\")", "mariadb"))
                .isEqualTo("6:6 `tsvector` is a type of PostgreSQL, and this database is MariaDB.");
        assertThat(refused("list Int[]", "mariadb"))
                .isEqualTo("6:8 The field list is a list, and MariaDB has no lists in columns.");
        assertThat(refused("made String @default(dbgenerated(\"gen_random_uuid()\"))", "sqlite"))
                .isEqualTo(
                        "6:3 The default of made is an expression of another database than SQLite: gen_random_uuid()");
        assertThat(refused("count Int @default(autoincrement())", "sqlite"))
                .isEqualTo("6:3 SQLite counts only what is the id by itself, and count is not.");
        assertThat(refused("@@index([id], type: Brin)", "sqlite"))
                .isEqualTo("6:3 This index says how another database than SQLite keeps it.");
    }

    private static String refused(String line, String engine) {
        String text = "datasource db {\n  provider = \"postgresql\"\n}\nmodel A {\n  id Int @id\n  " + line + "\n}\n";
        GodwitException error = catchThrowableOfType(GodwitException.class, () -> Rendered.schema(text, engine));
        assertThat(error.hint()).isPresent();
        return error.place().orElseThrow().line() + ":"
                + error.place().orElseThrow().column() + " " + error.getMessage();
    }

    @Test
    void schemasAreRefusedWhereThereAreNone() {
        String text =
                "datasource db {\n  provider = \"postgresql\"\n  schemas = [\"a\"]\n}\nmodel A {\n  id Int @id\n\n"
                        + "  @@schema(\"a\")\n}\n";
        GodwitException error = catchThrowableOfType(GodwitException.class, () -> Rendered.schema(text, "sqlite"));

        assertThat(error).hasMessage("A database of SQLite has no schemas in it, and this lies in \"a\".");
        assertThat(Rendered.schema(text, "postgresql").namespaces()).isEqualTo(List.of("a"));
    }
}
