package dev.godwit.program;

import dev.godwit.code.Database;
import dev.godwit.code.Migration;
import dev.godwit.code.Seed;

/**
 * An object that can be run.
 *
 * @param type its class, in which lines are looked for
 */
record Loaded(Migration migration, Class<?> type) {

    static Loaded of(Migration migration) {
        return new Loaded(migration, migration.getClass());
    }

    static Loaded ofSeed(Seed seed) {
        return new Loaded(seed::run, seed.getClass());
    }

    static boolean isRunnable(Class<?> type) {
        return Migration.class.isAssignableFrom(type) || Seed.class.isAssignableFrom(type);
    }

    static Loaded ofObject(Object object) {
        return object instanceof Seed seed ? ofSeed(seed) : of((Migration) object);
    }

    boolean hasDown() {
        try {
            return migration.getClass().getMethod("down", Database.class).getDeclaringClass() != Migration.class;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
