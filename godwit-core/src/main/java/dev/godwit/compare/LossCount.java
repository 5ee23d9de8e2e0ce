package dev.godwit.compare;

import dev.godwit.dialect.Literals;
import dev.godwit.report.DiffReport;
import dev.godwit.schema.change.Change;
import dev.godwit.schema.diff.Loss;
import dev.godwit.target.Target;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Counts in a database what changes would take away. What cannot be counted, or takes too long, stays uncounted. */
final class LossCount {

    /** A person waits for it. */
    private static final int SECONDS = 5;

    private final Target target;

    /** Counts in this database. */
    LossCount(Target target) {
        this.target = target;
    }

    /** The losses by the place of their change in the list of all changes. */
    Map<Integer, DiffReport.Lost> of(List<Loss> losses, List<Change> changes) {
        Map<Integer, DiffReport.Lost> counted = new HashMap<>();
        if (losses.isEmpty()) {
            return counted;
        }
        try (Connection connection = target.connections().openToRead()) {
            losses.forEach(loss -> counted.put(at(loss, changes), lost(loss, count(connection, loss))));
        } catch (SQLException | RuntimeException unreachable) {
            losses.forEach(loss -> counted.put(at(loss, changes), lost(loss, OptionalLong.empty())));
        }
        return counted;
    }

    private static int at(Loss loss, List<Change> changes) {
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i) == loss.change()) {
                return i;
            }
        }
        throw new IllegalArgumentException(
                "No change of these: " + loss.change().text());
    }

    private static DiffReport.Lost lost(Loss loss, OptionalLong count) {
        String unit = switch (loss.kind()) {
            case ROWS -> "row";
            case VALUES, NARROWED -> "value";
            case COUNT -> "";
        };
        return new DiffReport.Lost(loss.text(), unit, loss.kind() == Loss.Kind.NARROWED, count);
    }

    private OptionalLong count(Connection connection, Loss loss) {
        if (loss.kind() == Loss.Kind.COUNT) {
            return OptionalLong.empty();
        }
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(SECONDS);
            try (ResultSet rows = statement.executeQuery(sql(loss))) {
                return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
            }
        } catch (SQLException uncounted) {
            return OptionalLong.empty();
        }
    }

    private String sql(Loss loss) {
        Literals literals = target.dialect().names().literals();
        // Qualified, because SQLite takes a quoted name that it does not know for a text.
        String what = loss.column()
                .map(column -> "lost." + literals.identifier(column))
                .orElse("*");
        return "SELECT COUNT(" + what + ") FROM " + literals.identifier(loss.table()) + " lost";
    }
}
