package dev.godwit.verify;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.ServerError.Kind;
import dev.godwit.dialect.ServerErrors;
import dev.godwit.dialect.Unread;
import dev.godwit.error.GodwitException;
import dev.godwit.migration.Migration;
import dev.godwit.report.VerifyReport;
import dev.godwit.report.VerifyReport.Bad;
import dev.godwit.report.VerifyReport.Lost;
import dev.godwit.report.VerifyReport.Refused;
import dev.godwit.schema.Column;
import dev.godwit.schema.QualifiedName;
import dev.godwit.schema.Schema;
import dev.godwit.schema.Table;
import dev.godwit.schema.diff.Differ;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is found while migrations are tried out. Not thread-safe. */
final class Findings {

    private final Differ.Options compared;
    private final ServerErrors errors;
    private final List<Bad> bad = new ArrayList<>();
    private final List<String> orderOnly = new ArrayList<>();
    private final List<String> noDown = new ArrayList<>();
    private final List<Lost> lost = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Set<String> unread = new TreeSet<>();
    private final List<String> tried = new ArrayList<>();

    /** Nothing yet. */
    Findings(Dialect dialect) {
        this.compared = dialect.reader().compared();
        this.errors = dialect.errors();
    }

    /** A down was tried. */
    void tried(Migration migration) {
        tried.add(migration.id());
    }

    void noDown(Migration migration) {
        noDown.add(migration.id());
    }

    void bad(Migration migration, String reason, List<String> differences) {
        bad.add(new Bad(migration.version().text(), migration.name(), reason, differences));
    }

    void lost(Migration migration, List<String> columns) {
        if (!columns.isEmpty()) {
            lost.add(new Lost(migration.id(), columns));
        }
    }

    /**
     * After a down that led back to the structure, the second up failed. Where a row broke a rule, it is for the rows that the first one
     * wrote; else something is left that is not compared.
     */
    void notAgain(Migration migration, GodwitException failure) {
        if (kind(failure).equals(Optional.of(Kind.RULE_BROKEN))) {
            refused(migration, "after its down its up fails on the rows that it wrote: " + failure.getMessage());
        } else {
            bad(migration, "After its down it cannot be applied again: " + failure.getMessage(), List.of());
        }
    }

    private Optional<Kind> kind(GodwitException failure) {
        return failure.getCause() instanceof SQLException said
                ? Optional.of(errors.read(said, "the up").kind())
                : Optional.empty();
    }

    void refused(Migration migration, String reason) {
        refused.add(new Refused(migration.id(), reason));
    }

    void unread(List<Unread> some) {
        some.forEach(one -> unread.add(one.toString()));
    }

    /**
     * Whether the structure after a down is that before the up; differences but for the order of columns are bad.
     *
     * @param empty whether the down does nothing
     */
    boolean leadsBack(Migration migration, boolean empty, Schema now, Schema before) {
        String otherwise = empty ? "Its down is empty." : "Its down does not lead back to what was before its up.";
        if (!isSame(migration, otherwise, now, before)) {
            return false;
        }
        if (!orders(now).equals(orders(before))) {
            orderOnly.add(migration.id());
        }
        return true;
    }

    private static Map<QualifiedName, List<String>> orders(Schema schema) {
        return schema.tables().stream()
                .collect(Collectors.toMap(
                        Table::name,
                        table -> table.columns().stream().map(Column::name).toList()));
    }

    /** Whether the second up leads where the first one led. */
    boolean repeats(Migration migration, Schema now, Schema after) {
        return isSame(migration, "Applied again after its down, it leads to something else.", now, after);
    }

    /** Whether the structure is as it should be. */
    boolean isSame(Migration migration, String otherwise, Schema now, Schema expected) {
        List<String> differences = Difference.between(now, expected, compared);
        if (!differences.isEmpty()) {
            bad(migration, otherwise, differences);
        }
        return differences.isEmpty();
    }

    /** Whether nothing speaks against undoing it in a row with others. */
    boolean isReversible(Migration migration) {
        return !noDown.contains(migration.id())
                && bad.stream().noneMatch(one -> one.id().equals(migration.id()));
    }

    VerifyReport report() {
        return new VerifyReport(tried, bad, orderOnly, noDown, lost, refused, new ArrayList<>(unread));
    }
}
