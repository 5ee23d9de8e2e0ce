package dev.godwit.report;

import java.util.List;

/**
 * Whether database, migrations and wanted schema agree.
 *
 * @param pending how many migrations the database has not had
 * @param drift what would have to be done to the database to have what the migrations that it has had lead to
 * @param missing what the wanted schema asks for beyond the migrations
 */
public record CheckReport(int pending, List<DiffReport.Step> drift, List<DiffReport.Step> missing) {

    public CheckReport {
        drift = List.copyOf(drift);
        missing = List.copyOf(missing);
    }

    /** Whether all agree. */
    public boolean good() {
        return pending == 0 && drift.isEmpty() && missing.isEmpty();
    }
}
