package dev.godwit.spring.actuate;

import dev.godwit.error.GodwitException;
import dev.godwit.report.MigrationState;
import dev.godwit.report.MigrationStatus;
import dev.godwit.report.StatusReport;
import dev.godwit.spring.GodwitDatabase;
import dev.godwit.spring.GodwitDatabases;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the databases are, in the words of Spring Boot's health.
 *
 * @param status {@code UP}; {@code OUT_OF_SERVICE} where something is pending; {@code DOWN} where a migration failed or was edited, or the
 *     database does not answer
 * @param details by database
 */
record GodwitHealth(String status, Map<String, Map<String, Object>> details) {

    private static final String UP = "UP";
    private static final String BEHIND = "OUT_OF_SERVICE";
    private static final String DOWN = "DOWN";

    /** Asks the databases. */
    static GodwitHealth of(GodwitDatabases databases) {
        String worst = UP;
        Map<String, Map<String, Object>> details = new LinkedHashMap<>();
        for (GodwitDatabase database : databases.all()) {
            Map<String, Object> its = new LinkedHashMap<>();
            worst = worse(worst, look(database, its));
            details.put(database.name(), its);
        }
        return new GodwitHealth(worst, details);
    }

    private static String look(GodwitDatabase database, Map<String, Object> details) {
        try {
            StatusReport status = database.godwit().status();
            details.put("current", status.current().map(Object::toString).orElse("none"));
            Map<MigrationState, Integer> counts = new EnumMap<>(MigrationState.class);
            for (MigrationStatus migration : status.migrations()) {
                counts.merge(migration.state(), 1, Integer::sum);
            }
            counts.forEach((state, count) -> details.put(state.text(), count));
            boolean broken = counts.containsKey(MigrationState.FAILED) || counts.containsKey(MigrationState.EDITED);
            return broken ? DOWN : status.pending() > 0 ? BEHIND : UP;
        } catch (GodwitException e) {
            details.put("error", e.code().name());
            return DOWN;
        }
    }

    private static String worse(String one, String other) {
        if (one.equals(DOWN) || other.equals(DOWN)) {
            return DOWN;
        }
        return one.equals(UP) ? other : one;
    }
}
