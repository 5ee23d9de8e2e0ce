package dev.godwit.lint.measure;

import dev.godwit.error.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What migrations did on a scratch database.
 *
 * @param server which, for example {@code PostgreSQL 18.3}
 * @param statements those that ran, in order
 * @param unfilled tables that stayed empty, on which less can be seen
 * @param unmeasured migrations that did not run to their end
 * @param remarks what else to know about how it was measured, full sentences
 * @param disagreements with the rules
 */
public record Measurement(
        String server,
        List<Measured> statements,
        List<Unfilled> unfilled,
        List<Unmeasured> unmeasured,
        List<String> remarks,
        List<Disagreement> disagreements) {

    public Measurement {
        statements = List.copyOf(statements);
        unfilled = List.copyOf(unfilled);
        unmeasured = List.copyOf(unmeasured);
        remarks = List.copyOf(remarks);
        disagreements = List.copyOf(disagreements);
    }

    /** What the statement there did. */
    public Optional<Measured> at(Place place) {
        return statements.stream()
                .filter(each -> each.place().file().equals(place.file())
                        && each.place().line() == place.line()
                        && (each.place().column() == place.column()
                                || each.place().column() == 0))
                .findFirst();
    }

    /** The same, held against the rules. */
    public Measurement against(List<Disagreement> found) {
        return new Measurement(server, statements, unfilled, unmeasured, remarks, found);
    }

    /** The same with one more remark. */
    public Measurement remarking(String remark) {
        List<String> all = new ArrayList<>(remarks);
        all.add(remark);
        return new Measurement(server, statements, unfilled, unmeasured, all, disagreements);
    }

    /** Whether nothing stops an application that no rule tells of. */
    public boolean isForeseen() {
        return disagreements.stream().noneMatch(each -> each.kind() == Disagreement.Kind.MISSED);
    }

    /**
     * A table that took no generated row.
     *
     * @param reason what the engine said, or why nothing was tried
     */
    public record Unfilled(String table, String reason) {}

    /**
     * A migration that was not, or not all, measured.
     *
     * @param reason a full sentence
     */
    public record Unmeasured(String migration, String reason) {}
}
