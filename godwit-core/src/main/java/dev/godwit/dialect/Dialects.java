package dev.godwit.dialect;

import dev.godwit.dialect.h2.H2Dialect;
import dev.godwit.dialect.mysql.MariadbDialect;
import dev.godwit.dialect.mysql.MysqlDialect;
import dev.godwit.dialect.postgresql.PostgresqlDialect;
import dev.godwit.dialect.sqlite.SqliteDialect;
import dev.godwit.dialect.sqlserver.SqlserverDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The one place that names every engine. A dialect is made when it is asked for: the classes of the others are never loaded. */
public final class Dialects {

    private static final List<String> ENGINES = List.of("postgresql", "mysql", "mariadb", "sqlite", "h2", "sqlserver");

    private Dialects() {}

    /** All engines that Godwit knows. */
    public static Dialects standard() {
        return new Dialects();
    }

    /** The dialect of this engine name, for example {@code postgresql}. */
    public Optional<Dialect> named(String engine) {
        return switch (engine) {
            case "postgresql" -> Optional.of(PostgresqlDialect.create());
            case "mysql" -> Optional.of(MysqlDialect.create());
            case "mariadb" -> Optional.of(MariadbDialect.create());
            case "sqlite" -> Optional.of(SqliteDialect.create());
            case "h2" -> Optional.of(H2Dialect.create());
            case "sqlserver" -> Optional.of(SqlserverDialect.create());
            default -> Optional.empty();
        };
    }

    /** All of them. */
    public List<Dialect> all() {
        List<Dialect> all = new ArrayList<>();
        for (String engine : ENGINES) {
            all.add(named(engine).orElseThrow());
        }
        return all;
    }
}
