package dev.godwit.dialect;

import dev.godwit.dialect.postgresql.PostgresqlDialect;
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
        return new Dialects(List.of(PostgresqlDialect.create()));
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
