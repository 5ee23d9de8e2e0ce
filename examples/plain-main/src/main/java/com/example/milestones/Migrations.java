package com.example.milestones;

import dev.godwit.Godwit;
import dev.godwit.error.GodwitException;
import dev.godwit.plan.RollbackOptions;
import dev.godwit.report.MigrateReport;
import dev.godwit.report.Migrated;
import dev.godwit.report.RollbackReport;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Brings the database to where this version of the program wants it, and back. */
final class Migrations {

    private final Godwit godwit;
    private final String environment;

    Migrations(String url, String environment) {
        this.godwit = Godwit.url(url)
                .locations(Path.of("."), List.of("classpath:db/migrations"))
                .environment(environment, environment.equals("production"))
                .build();
        this.environment = environment;
    }

    /** Applies what is pending; returns whether the program may start. */
    boolean migrate() {
        System.out.println("Running migrations for " + environment + " environment...");
        try {
            MigrateReport report = godwit.migrate();
            if (report.applied().isEmpty()) {
                System.out.println("Already up to date");
            } else {
                System.out.println("Batch " + report.batch().getAsInt() + " run: "
                        + report.applied().size() + " migrations");
                System.out.println("Migrations that were run: " + names(report.applied()));
            }
            return true;
        } catch (GodwitException e) {
            tell("Migration failed: ", e);
            return false;
        }
    }

    /** Undoes the last batch; returns whether it went well. */
    boolean rollback() {
        System.out.println("Rolling back last batch for " + environment + " environment...");
        try {
            int batch = lastBatch();
            RollbackReport report = godwit.rollback(new RollbackOptions.LastBatch());
            if (report.rolledBack().isEmpty()) {
                System.out.println("No migrations to rollback");
            } else {
                System.out.println("Batch " + batch + " rolled back: " + report.rolledBack().size() + " migrations");
                System.out.println("Rolled back: " + names(report.rolledBack()));
            }
            return true;
        } catch (GodwitException e) {
            tell("Rollback failed: ", e);
            return false;
        }
    }

    private int lastBatch() {
        return godwit.status().migrations().stream()
                .flatMapToInt(migration -> migration.batch().stream())
                .max()
                .orElse(0);
    }

    private static String names(List<Migrated> migrations) {
        return migrations.stream().map(Migrated::id).collect(Collectors.joining(", "));
    }

    /** Everything that a person needs: what, where, the state of the database, what to do next. */
    private static void tell(String what, GodwitException e) {
        System.err.println(what + e.getMessage());
        e.place().ifPresent(place -> System.err.println("  at " + place));
        e.state().ifPresent(state -> System.err.println("  state: " + state));
        e.hint().ifPresent(hint -> System.err.println("  next: " + hint));
    }
}
