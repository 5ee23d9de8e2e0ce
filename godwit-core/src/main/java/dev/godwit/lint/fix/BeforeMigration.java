package dev.godwit.lint.fix;

import dev.godwit.lint.form.Name;
import dev.godwit.lint.rewrite.Standing;
import dev.godwit.lint.rewrite.Unsafe;
import dev.godwit.schema.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What stands before a migration: what the database has, unless migrations that are pending too change it first. The database is read when
 * that is first asked for. Not thread-safe.
 */
final class BeforeMigration implements Unsafe.Before {

    private final Supplier<Schema> read;
    private final Map<Name, String> touched = new LinkedHashMap<>();
    private @Nullable Schema schema;

    BeforeMigration(Supplier<Schema> read) {
        this.read = read;
    }

    /** A pending migration changes this table. */
    void touched(Name table, String migration) {
        touched.putIfAbsent(table, migration);
    }

    @Override
    public Unsafe.Known of(Name table) {
        Optional<String> earlier = touched.entrySet().stream()
                .filter(entry -> entry.getKey().matches(table))
                .map(Map.Entry::getValue)
                .findFirst();
        if (earlier.isPresent()) {
            return Unsafe.Known.unknown("What " + table + " will be like is not known yet, because " + earlier.get()
                    + " is pending and changes it too. Apply that one first, or put this change in front of it.");
        }
        return Standing.of(schema(), table)
                .map(Unsafe.Known::of)
                .orElseGet(() -> Unsafe.Known.unknown("The database has no table " + table + "."));
    }

    @Override
    public Schema schema() {
        Schema known = schema;
        if (known == null) {
            known = read.get();
            schema = known;
        }
        return known;
    }
}
