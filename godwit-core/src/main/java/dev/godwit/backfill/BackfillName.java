package dev.godwit.backfill;

import dev.godwit.migration.Direction;
import dev.godwit.migration.Version;

/**
 * Which backfill it is.
 *
 * @param name its name in the table of progress
 * @param version of its migration
 * @param migration its migration, as messages name it
 */
public record BackfillName(String name, Version version, String migration) {

    /**
     * Its own name, or one after its place in the migration.
     *
     * @param number among the backfills of its script, counted from 1
     */
    public static BackfillName of(
            BackfillSpec spec, Version version, String migration, Direction direction, int number) {
        String place = version + (direction == Direction.UP ? "" : " " + direction.text()) + " #" + number;
        return new BackfillName(spec.name().orElse(place), version, migration);
    }

    /** A name as it is typed in a shell: that of a place has a blank and a number sign. */
    public static String typed(String name) {
        return name.matches("[\\w.-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
    }
}
