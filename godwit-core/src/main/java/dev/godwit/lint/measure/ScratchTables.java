package dev.godwit.lint.measure;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.ExistingTables;
import dev.godwit.run.Settings;
import dev.godwit.run.StructureLook;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.diff.Differ;
import dev.godwit.schema.diff.Renames;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The tables of a scratch database: made like those of another one, filled, and emptied. Not thread-safe. */
final class ScratchTables {

    private final Settings scratch;
    private final List<QualifiedName> filled = new ArrayList<>();
    private List<Measurement.Unfilled> unfilled = List.of();

    ScratchTables(Settings scratch) {
        this.scratch = scratch;
    }

    /** Makes what the database of these settings has, without its rows. */
    void makeLike(Settings other) {
        Schema wanted = ScratchFailure.told("prepared", () -> {
            try (Connection connection = other.target().connections().open()) {
                return new StructureLook(other.target(), other.historyTable())
                        .at(connection)
                        .schema();
            }
        });
        Dialect dialect = scratch.target().dialect();
        List<Change> changes = new Differ(dialect.reader().compared())
                .between(Schema.empty(), wanted, Renames.none())
                .changes();
        List<String> statements =
                dialect.schema().asStored().writer(ExistingTables.NONE).statements(changes);
        ScratchFailure.told("prepared", () -> {
            try (Connection connection = scratch.target().connections().open();
                    Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
            return true;
        });
    }

    /** Puts rows into those that are empty. */
    void fill() {
        ScratchFailure.told("prepared", () -> {
            try (Connection connection = scratch.target().connections().open()) {
                Schema schema = new StructureLook(scratch.target(), scratch.historyTable())
                        .at(connection)
                        .schema();
                GeneratedRows rows = new GeneratedRows(
                        connection, scratch.target().dialect().names().literals(), schema);
                rows.fill();
                filled.addAll(rows.filled());
                unfilled = List.copyOf(rows.unfilled());
            }
            return true;
        });
    }

    /** Those that took no row the last time. */
    List<Measurement.Unfilled> unfilled() {
        return unfilled;
    }

    /** Takes all rows out of those that were filled. Returns whether there were any. */
    boolean empty() {
        List<QualifiedName> last = new ArrayList<>(filled);
        Collections.reverse(last);
        filled.clear();
        for (QualifiedName table : last) {
            String name = scratch.target().dialect().names().literals().identifier(table);
            try (Connection connection = scratch.target().connections().open();
                    Statement statement = connection.createStatement()) {
                statement.execute("DELETE FROM " + name);
            } catch (SQLException goneOrReferenced) {
                // The migration that failed may have dropped it; what still has rows fails again, and is told.
            }
        }
        return !last.isEmpty();
    }
}
