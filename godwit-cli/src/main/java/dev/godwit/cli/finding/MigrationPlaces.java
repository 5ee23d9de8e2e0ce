package dev.godwit.cli.finding;

import dev.godwit.error.Place;
import dev.godwit.migration.Catalog;
import dev.godwit.migration.Migration;
import dev.godwit.migration.Script;
import dev.godwit.sql.TextSlice;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where migrations stand in the files. Immutable. */
public final class MigrationPlaces {

    private final Map<String, Migration> migrations = new HashMap<>();

    /** The places of these migrations. */
    public MigrationPlaces(Catalog catalog) {
        catalog.migrations().forEach(migration -> migrations.putIfAbsent(migration.id(), migration));
    }

    /** Where the way forward begins; empty for a migration whose file is gone. */
    public Optional<Place> up(String id) {
        return Optional.ofNullable(migrations.get(id)).map(migration -> start(migration.up(), migration.file()));
    }

    /** Where the way back begins, else the way forward. */
    public Optional<Place> down(String id) {
        return Optional.ofNullable(migrations.get(id))
                .flatMap(migration -> migration.down().map(script -> start(script, migration.file())))
                .or(() -> up(id));
    }

    private static Place start(Script script, String file) {
        if (script.segments().isEmpty()) {
            return Place.of(file, 1, 1);
        }
        TextSlice text = script.segments().get(0).text();
        return Place.of(text.source().name(), text.line(), 1);
    }
}
