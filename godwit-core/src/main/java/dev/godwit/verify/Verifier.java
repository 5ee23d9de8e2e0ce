package dev.godwit.verify;

import dev.godwit.dialect.Introspection;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.migration.Migration;
import dev.godwit.migration.MigrationKind;
import dev.godwit.migration.Version;
import dev.godwit.report.VerifyReport;
import dev.godwit.report.VerifyReport.Bad;
import dev.godwit.run.Session;
import dev.godwit.run.Settings;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Applies each migration to a scratch database, undoes it, and applies it again: the structure after the down must be that before the up,
 * and that after the second up that after the first.
 */
public final class Verifier {

    private final Settings settings;
    private final Set<Version> wanted;
    private final List<Bad> bad = new ArrayList<>();
    private final List<String> orderOnly = new ArrayList<>();
    private final List<String> noDown = new ArrayList<>();
    private final Set<String> unread = new TreeSet<>();
    private int verified;

    /**
     * Tries the migrations of these settings out.
     *
     * @param wanted which of them; empty for all
     */
    public Verifier(Settings settings, Set<Version> wanted) {
        this.settings = settings;
        this.wanted = Set.copyOf(wanted);
    }

    /** Tries them, in order. */
    public VerifyReport run() {
        List<Migration> migrations = Session.read(settings).checked().migrations().stream()
                .filter(migration -> migration.kind() == MigrationKind.VERSIONED)
                .toList();
        checkWanted(migrations);
        Trial trial = Trial.of(settings);
        try {
            for (Migration migration : migrations) {
                Introspection before = look(trial);
                trial.up(migration.version());
                if (isWanted(migration) && !reverts(trial, migration, before.schema())) {
                    trial.close();
                    trial = Trial.of(settings);
                    trial.upTo(migration.version());
                }
            }
        } finally {
            trial.close();
        }
        return new VerifyReport(verified, bad, orderOnly, noDown, new ArrayList<>(unread));
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
    private boolean reverts(Trial trial, Migration migration, Schema before) {
        Schema after = look(trial).schema();
        Optional<Boolean> undone = undo(trial, migration);
        if (undone.isEmpty()) {
            return true;
        }
        verified++;
        if (!undone.get()) {
            return false;
        }
        Schema again = look(trial).schema();
        List<String> differences = differences(again, before);
        if (!differences.isEmpty()) {
            bad.add(of(migration, "Its down does not lead back to what was before its up.", differences));
            return false;
        }
        if (!sorted(again).equals(sorted(before))) {
            orderOnly.add(migration.id());
        }
        return repeats(trial, migration, after);
    }

    /** Engines that keep the order of indexes show it, but only that of columns counts. */
    private static Schema sorted(Schema schema) {
        return schema.withTables(schema.tables().stream().map(Table::sorted).toList());
    }

    /** Whether the down ran; empty where there is none. */
    private Optional<Boolean> undo(Trial trial, Migration migration) {
        try {
            trial.down(migration.version());
            return Optional.of(true);
        } catch (GodwitException e) {
            if (e.code() == ErrorCode.NO_DOWN) {
                noDown.add(migration.id());
                return Optional.empty();
            }
            bad.add(of(migration, "Its down fails: " + e.getMessage(), List.of()));
            return Optional.of(false);
        }
    }

    private boolean repeats(Trial trial, Migration migration, Schema after) {
        try {
            trial.up(migration.version());
        } catch (GodwitException e) {
            bad.add(of(migration, "After its down it cannot be applied again: " + e.getMessage(), List.of()));
            return false;
        }
        List<String> differences = differences(look(trial).schema(), after);
        if (!differences.isEmpty()) {
            bad.add(of(migration, "Applied again after its down, it leads to something else.", differences));
            return false;
        }
        return true;
    }

    private List<String> differences(Schema from, Schema to) {
        return Difference.between(from, to, settings.target().dialect().reader().compared());
    }

    private Introspection look(Trial trial) {
        Introspection found = trial.read();
        found.unread().forEach(one -> unread.add(one.toString()));
        return found;
    }

    private static Bad of(Migration migration, String reason, List<String> differences) {
        return new Bad(migration.version().text(), migration.name(), reason, differences);
    }
}
