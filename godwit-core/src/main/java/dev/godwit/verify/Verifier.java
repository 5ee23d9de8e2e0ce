package dev.godwit.verify;

import dev.godwit.dialect.Introspection;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.migration.Migration;
import dev.godwit.migration.MigrationKind;
import dev.godwit.migration.Script;
import dev.godwit.migration.Version;
import dev.godwit.plan.ScriptStatements;
import dev.godwit.report.VerifyReport;
import dev.godwit.run.Session;
import dev.godwit.run.Settings;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Applies each migration to a scratch database, undoes it, and applies it again: the structure after the down must be that before the up,
 * and that after the second up that after the first. Then the same with a row in each table that the migration changes, and at last all
 * downs one after the other.
 */
public final class Verifier {

    private final Settings settings;
    private final Set<Version> wanted;
    private final Findings findings;

    /**
     * Tries the migrations of these settings out.
     *
     * @param wanted which of them; empty for all
     */
    public Verifier(Settings settings, Set<Version> wanted) {
        this.settings = settings;
        this.wanted = Set.copyOf(wanted);
        this.findings = new Findings(settings.target().dialect());
    }

    /** Tries them, in order. */
    public VerifyReport run() {
        List<Migration> migrations = Session.read(settings).checked().migrations().stream()
                .filter(migration -> migration.kind() == MigrationKind.VERSIONED)
                .toList();
        checkWanted(migrations);
        Chain chain = new Chain(findings);
        Trial trial = Trial.of(settings);
        try (FreshTrials fresh = new FreshTrials(settings)) {
            for (Migration migration : migrations) {
                Schema before = look(trial);
                trial.up(migration.version());
                boolean asItShouldBe = !isWanted(migration) || tryOut(trial, migration, before);
                if (!asItShouldBe) {
                    trial.close();
                    trial = fresh.upTo(migration.version());
                }
                chain.add(migration, before, findings.isReversible(migration));
            }
            if (wanted.isEmpty()) {
                chain.undo(trial);
            }
        } finally {
            trial.close();
        }
        return findings.report();
    }

    private void checkWanted(List<Migration> migrations) {
        for (Version version : wanted) {
            if (migrations.stream().noneMatch(migration -> migration.version().equals(version))) {
                throw GodwitException.of(ErrorCode.VERSION_UNKNOWN, "There is no migration " + version + ".")
                        .hint("See them with godwit list.")
                        .build();
            }
        }
    }

    private boolean isWanted(Migration migration) {
        return wanted.isEmpty() || wanted.contains(migration.version());
    }

    /** Undoes it and applies it again. False when the scratch database is not what it should be after that. */
    private boolean tryOut(Trial trial, Migration migration, Schema before) {
        Schema after = look(trial);
        Optional<Boolean> undone = undo(trial, migration);
        if (undone.isEmpty()) {
            return true;
        }
        findings.tried(migration);
        return undone.get()
                && findings.leadsBack(migration, hasEmptyDown(migration), look(trial), before)
                && keepsRows(trial, migration, before, after)
                && repeats(trial, migration, after);
    }

    /** Whether the down ran; empty where there is none. */
    private Optional<Boolean> undo(Trial trial, Migration migration) {
        try {
            trial.down(migration.version());
            return Optional.of(true);
        } catch (GodwitException e) {
            if (e.code() == ErrorCode.NO_DOWN) {
                findings.noDown(migration);
                return Optional.empty();
            }
            findings.bad(migration, "Its down fails: " + e.getMessage(), List.of());
            return Optional.of(false);
        }
    }

    private boolean repeats(Trial trial, Migration migration, Schema after) {
        try {
            trial.up(migration.version());
        } catch (GodwitException e) {
            findings.notAgain(migration, e);
            return false;
        }
        return findings.repeats(migration, look(trial), after);
    }

    private static List<Table> changed(Schema before, Schema after) {
        return before.tables().stream()
                .filter(table -> !after.table(table.name()).equals(Optional.of(table)))
                .toList();
    }

    /** Up and down again where the tables that it changes have a row each. False when the scratch database is spoilt by it. */
    private boolean keepsRows(Trial trial, Migration migration, Schema before, Schema after) {
        List<Table> changed = changed(before, after);
        if (changed.isEmpty()) {
            return true;
        }
        return trial.on(connection -> {
            SampleRows rows = new SampleRows(connection, trial.dialect(), before);
            rows.fill(changed);
            try {
                trial.up(migration.version());
            } catch (GodwitException e) {
                findings.refused(migration, "its up fails where tables have rows: " + e.getMessage());
                return e.code() == ErrorCode.MIGRATION_FAILED && cleared(rows);
            }
            try {
                trial.down(migration.version());
            } catch (GodwitException e) {
                findings.refused(migration, "its down fails where tables have rows: " + e.getMessage());
                return false;
            }
            findings.lost(migration, rows.lost());
            return cleared(rows);
        });
    }

    private static boolean cleared(SampleRows rows) throws SQLException {
        rows.clear();
        return true;
    }

    private boolean hasEmptyDown(Migration migration) {
        Optional<Script> down =
                migration.down().filter(script -> script.program().isEmpty());
        if (down.isEmpty()) {
            return false;
        }
        try (ScriptStatements statements = new ScriptStatements(
                migration.file(), down.get(), settings.target().dialect().syntax(), Optional.empty())) {
            return !statements.iterator().hasNext();
        }
    }

    private Schema look(Trial trial) {
        Introspection found = trial.read();
        findings.unread(found.unread());
        return found.schema();
    }
}
