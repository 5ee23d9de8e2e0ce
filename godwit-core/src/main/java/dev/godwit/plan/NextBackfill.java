package dev.godwit.plan;

import dev.godwit.backfill.BackfillDirective;
import dev.godwit.backfill.BackfillName;
import dev.godwit.backfill.BackfillSpec;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.SqlSyntax;
import java.util.Optional;

/**
 * The first backfill of a step that no earlier run finished.
 *
 * @param place how many statements stand before it
 * @param name what it is called
 */
public record NextBackfill(int place, String name) {

    /**
     * Looks for it.
     *
     * @param script all statements of the step
     */
    public static Optional<NextBackfill> of(Step step, Iterable<SqlStatement> script, SqlSyntax syntax) {
        int place = 0;
        int number = 0;
        for (SqlStatement statement : script) {
            Optional<BackfillSpec> spec =
                    BackfillDirective.of(statement, step.migration().file(), syntax);
            number += spec.isPresent() ? 1 : 0;
            if (spec.isPresent() && place >= step.done()) {
                BackfillName name = BackfillName.of(spec.get(), step.version(), step.id(), step.direction(), number);
                return Optional.of(new NextBackfill(place, name.name()));
            }
            place++;
        }
        return Optional.empty();
    }
}
