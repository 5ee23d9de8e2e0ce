package dev.godwit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.godwit.testing.Engine;
import dev.godwit.testing.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The entities match the tables that their migrations make: Hibernate validates them, writes a row of each and reads it again. */
class GeneratedModelsTest {

    private static final Logger HIBERNATE = Logger.getLogger("org.hibernate");

    private static final String EVERY_TYPE = "name:string,code:string{50,unique},notes:text,bio:text{null},"
            + "amount:integer{index,default=-3},total:bigint{default=5000000000},rank:smallint,price:decimal{10.2,default=0.05},"
            + "ratio:float{default=0.5},exact:double{null},isOpen:boolean{default=true},hidden:boolean{null},born:date{default=now},"
            + "opens:time{default=12:30},seenAt:timestamp{6,null},heldAt:datetime,token:uuid{default=random},other:uuid{null},"
            + "settings:json{null},digest:binary{32},photo:binary{null},status:enum{draft|published,default=draft},"
            + "mood:enum{GOOD|BAD,null,index},table:enum{LEFT|RIGHT},order:integer{default=1},group:string{default='it''s, \"here\"'}";

    /** In the order in which their tables can be made. */
    private static final Map<String, String> MODELS = new LinkedHashMap<>();

    static {
        MODELS.put("User", "firstName:string,lastName:string,email:string{unique}");
        MODELS.put(
                "Profile",
                "username:string{50,unique},email:string,isAdmin:boolean{default=false},userId:references{users,cascade}");
        MODELS.put("Everything", EVERY_TYPE);
        MODELS.put(
                "BlogComment",
                "body:text,authorId:references{users,restrict,index},profile:references{profiles,setNull},"
                        + "parent:references{blog_comments,null}");
        MODELS.put("Marker", "x:integer{null}");
    }

    @TempDir
    private Path directory;

    @BeforeAll
    static void quietHibernate() {
        HIBERNATE.setLevel(Level.OFF);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void javaMigrations(Engine engine) throws ReflectiveOperationException {
        matches(engine, "java", "snake");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void sqlMigrations(Engine engine) throws ReflectiveOperationException {
        matches(engine, "sql", "snake");
    }

    @ParameterizedTest
    @CsvSource({"POSTGRES_18", "MARIADB", "H2", "SQLITE"})
    void namesAsTheyAreWritten(Engine engine) throws ReflectiveOperationException {
        matches(engine, "java", "as-is");
    }

    /** Both forms of a migration are the same statements. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://localhost/x",
                "mysql://localhost/x",
                "mariadb://localhost/x",
                "sqlite:x.db",
                "h2:mem:x",
                "sqlserver://localhost/x"
            })
    void javaAndSqlSayTheSame(String url) {
        assertThat(statements(url, "java")).isEqualTo(statements(url, "sql")).contains("CREATE TABLE everythings");
    }

    private String statements(String url, String format) {
        Shell shell = new Shell(directory.resolve(format)).file("godwit.yaml", "url: '" + url + "'");
        MODELS.forEach((name, attributes) ->
                ok(shell.run("generate", "model", name, "--attributes", attributes, "--format", format)));
        Ran up = shell.run("migrate", "--dry-run", "--offline");
        ok(up);
        // In a batch of SQL Server a terminator belongs to the text.
        return up.out().replace(";;", ";");
    }

    private void matches(Engine engine, String format, String naming) throws ReflectiveOperationException {
        try (TestDatabase database =
                engine.isServer() ? TestDatabase.create(engine) : TestDatabase.createFile(engine)) {
            Shell shell = new Shell(directory).file("godwit.yaml", "url: " + database.userUrl());
            shell.file("migrations/.keep", "");
            for (Map.Entry<String, String> model : MODELS.entrySet()) {
                String attributes = naming.equals("snake")
                        ? model.getValue()
                        : model.getValue()
                                .replace("{users", "{Users")
                                .replace("{profiles", "{Profiles")
                                .replace("{blog_comments", "{BlogComments");
                Ran generated = shell.run(
                        "generate",
                        "model",
                        model.getKey(),
                        "--attributes",
                        attributes,
                        "--format",
                        format,
                        "--naming",
                        naming,
                        "--package",
                        "com.example.shop");
                assertThat(generated.err()).isEmpty();
                assertThat(generated.code()).isZero();
            }
            ok(shell.run("migrate"));
            try (CompiledEntities entities = CompiledEntities.of(shell.path("src/main/java"), shell.path("classes"))) {
                persistAndRead(database, entities);
            }
            ok(shell.run("rollback"));
            assertThat(shell.run("status").out()).contains("0 applied, 5 pending.");
        }
    }

    private static void ok(Ran ran) {
        assertThat(ran.code()).as(ran.err()).isZero();
    }

    private static void persistAndRead(TestDatabase database, CompiledEntities entities)
            throws ReflectiveOperationException {
        try (EntityManagerFactory factory = factory(database, entities)) {
            Map<Class<?>, Object> persisted = new LinkedHashMap<>();
            for (String name : MODELS.keySet()) {
                SampleEntity sample = SampleEntity.of(entities.named(name), persisted);
                factory.runInTransaction(session -> session.persist(sample.entity()));
                Class<?> type = sample.entity().getClass();
                Object key = factory.getPersistenceUnitUtil().getIdentifier(sample.entity());
                assertThat(key).isEqualTo(1L);
                Object found = factory.callInTransaction(session -> session.find(type, key));
                sample.matches(found);
                persisted.put(type, sample.entity());
            }
        }
    }

    private static EntityManagerFactory factory(TestDatabase database, CompiledEntities entities) {
        HibernatePersistenceConfiguration configuration = new HibernatePersistenceConfiguration("models");
        entities.classes().forEach(configuration::managedClass);
        if (database.engine() == Engine.SQLITE) {
            configuration.property("hibernate.dialect", AffinityDialect.class.getName());
        }
        return configuration
                .property("hibernate.classLoaders", List.of(entities.loader()))
                .property("jakarta.persistence.jdbc.url", database.jdbcUrl())
                .property("jakarta.persistence.jdbc.user", database.user())
                .property("jakarta.persistence.jdbc.password", database.password())
                .property("hibernate.hbm2ddl.auto", "validate")
                .createEntityManagerFactory();
    }
}
