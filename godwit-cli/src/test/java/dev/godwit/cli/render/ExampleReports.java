package dev.godwit.cli.render;

import dev.godwit.lock.LockHolder;
import dev.godwit.migration.Version;
import dev.godwit.report.HistoryEvent;
import dev.godwit.report.LockReport;
import dev.godwit.report.MigrateReport;
import dev.godwit.report.Migrated;
import dev.godwit.report.MigrationState;
import dev.godwit.report.MigrationStatus;
import dev.godwit.report.StatusReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Values as commands return them. */
final class ExampleReports {

    static final Instant NOON = Instant.parse("2026-07-19T12:00:00.250Z");
    static final Migrated CREATE = new Migrated(new Version("20260719120000"), "create_milestones", 12);
    static final Migrated ADD = new Migrated(new Version("20260719130000"), "add_famous_person_id", 1234);

    static final MigrateReport MIGRATED = new MigrateReport(OptionalInt.of(2), List.of(CREATE, ADD), 0);
    static final MigrateReport NOTHING = new MigrateReport(OptionalInt.empty(), List.of(), 0);

    static final StatusReport STATUS = new StatusReport(
            Optional.of(new Version("20260719120000")),
            3,
            List.of(
                    status("20260719120000", "create_milestones", MigrationState.APPLIED, true),
                    status("20260719130000", "x", MigrationState.EDITED, true),
                    new MigrationStatus(
                            new Version("20260719140000"),
                            "half",
                            MigrationState.FAILED,
                            OptionalInt.of(1),
                            Optional.empty(),
                            OptionalLong.empty(),
                            Optional.of("Stopped at statement 3.")),
                    status("20260719150000", "later", MigrationState.PENDING, false),
                    status("R__views", "views", MigrationState.PENDING, false)));

    static final HistoryEvent CREATED = new HistoryEvent(
            1,
            "created",
            Optional.empty(),
            "",
            OptionalInt.empty(),
            NOON,
            "anna@build-7",
            OptionalLong.empty(),
            "0.1.0",
            Optional.of("1"));
    static final HistoryEvent APPLIED = new HistoryEvent(
            2,
            "applied",
            Optional.of(new Version("1")),
            "one",
            OptionalInt.of(1),
            NOON,
            "anna@build-7",
            OptionalLong.of(12),
            "0.1.0",
            Optional.empty());
    static final HistoryEvent REPAIRED = new HistoryEvent(
            3,
            "repaired",
            Optional.of(new Version("1")),
            "one",
            OptionalInt.empty(),
            NOON,
            "bob@laptop",
            OptionalLong.empty(),
            "0.2.0",
            Optional.of("only\ncomments"));

    static final LockReport HELD =
            new LockReport(Optional.of(new LockHolder("anna@build-7 pid 4711", Optional.of(NOON), true)), false);

    private ExampleReports() {}

    private static MigrationStatus status(String version, String name, MigrationState state, boolean applied) {
        return new MigrationStatus(
                new Version(version),
                name,
                state,
                applied ? OptionalInt.of(1) : OptionalInt.empty(),
                applied ? Optional.of(NOON) : Optional.empty(),
                applied ? OptionalLong.of(1234) : OptionalLong.empty(),
                Optional.empty());
    }
}
