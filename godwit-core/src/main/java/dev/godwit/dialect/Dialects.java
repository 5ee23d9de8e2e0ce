package dev.godwit.dialect;

import dev.godwit.dialect.h2.H2Dialect;
import dev.godwit.dialect.mysql.MariadbDialect;
import dev.godwit.dialect.mysql.MysqlDialect;
import dev.godwit.dialect.postgresql.PostgresqlDialect;
import dev.godwit.dialect.sqlite.SqliteDialect;
import dev.godwit.dialect.sqlserver.SqlserverDialect;
import java.util.List;
import java.util.Optional;

/** The one place that names every engine. */
public final class Dialects {

    private final List<Dialect> all;

    private Dialects(List<Dialect> all) {
        this.all = List.copyOf(all);
    }

    /** All engines that Godwit knows. */
    public static Dialects standard() {
        return new Dialects(List.of(
                PostgresqlDialect.create(),
                MysqlDialect.create(),
                MariadbDialect.create(),
                SqliteDialect.create(),
                H2Dialect.create(),
                SqlserverDialect.create()));
    }

    /** The dialect of this engine name, for example {@code postgresql}. */
    public Optional<Dialect> named(String engine) {
        return all.stream().filter(d -> d.engine().equals(engine)).findFirst();
    }

    /** All of them. */
    public List<Dialect> all() {
        return all;
    }
}
