package dev.godwit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test a database of its own with all migrations applied, in milliseconds: a template is migrated once for the whole run and
 * copied. Tests take it as a parameter: a {@link javax.sql.DataSource}, a {@link java.sql.Connection}, a {@link dev.godwit.Godwit}, a
 * {@link FreshDatabase}, or a {@code String} with {@link DatabaseUrl}.
 *
 * <pre>{@code
 * @GodwitTest
 * class OrderStoreTest {
 *     @Test
 *     void saves(DataSource db) { … }
 * }
 * }</pre>
 *
 * <p>Migrations, seeds, placeholders and the rest are those of {@code godwit.yaml}, looked for in the working directory and above it; its
 * database is never used, only its engine. Without any, the migrations are those in {@code migrations}, the engine is PostgreSQL. Tests may
 * run at the same time. On a method, it goes before that on the class.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(GodwitExtension.class)
public @interface GodwitTest {

    /**
     * {@code postgresql}, {@code mariadb}, {@code sqlite} or {@code h2}; the first two with a version, if need be: {@code postgresql:16}.
     * Default: the engine of the configured URL, else {@code postgresql}.
     */
    String engine() default "";

    /** Where migrations are: directories, or {@code classpath:db/migrations}. Default: as configured, else {@code migrations}. */
    String[] locations() default {};

    /** The configuration file. Default: {@code godwit.yaml} in the working directory or above it, if there is one. */
    String config() default "";

    /** Which of its environments. Default: its {@code default}, else {@code development}. */
    String environment() default "";

    /** Files of seeds, or directories of such, run after the migrations, in this order. Default: none. */
    String[] seeds() default {};

    /** How long a database lasts. Default: one test. */
    Lifetime lifetime() default Lifetime.METHOD;

    /**
     * The URL of a server on which the databases are made, beside the one that it names, with a log-in that may create some. Default: an
     * embedded server.
     */
    String url() default "";

    /**
     * Tells such a URL, for example that of a Testcontainers container that it starts. Needs a constructor without parameters; made once for
     * the run, and closed at its end if it is {@link AutoCloseable}. Default: none.
     */
    Class<? extends Supplier<String>> server() default NoServer.class;

    /** How long a database lasts. */
    enum Lifetime {
        /** One test method, with its {@code @BeforeEach} and {@code @AfterEach}. */
        METHOD,
        /** All tests of a class, {@code @BeforeAll} and {@code @AfterAll} included. */
        CLASS
    }
}
