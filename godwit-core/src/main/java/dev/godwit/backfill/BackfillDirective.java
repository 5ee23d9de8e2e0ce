package dev.godwit.backfill;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.sql.Directive;
import dev.godwit.sql.SqlStatement;
import dev.godwit.sql.SqlSyntax;
import java.util.Optional;

/** What a {@code -- migrate:backfill} line says of the statement below it. */
public final class BackfillDirective {

    private BackfillDirective() {}

    /**
     * Reads it, and refuses what could not be run.
     *
     * @param file how messages name the file of the statement
     * @return empty for a statement without such a line
     * @throws GodwitException MIGRATION_MALFORMED
     */
    public static Optional<BackfillSpec> of(SqlStatement statement, String file, SqlSyntax syntax) {
        Optional<Directive> directive = statement.directive(Directive.Word.BACKFILL);
        if (directive.isEmpty()) {
            return Optional.empty();
        }
        BackfillSpec spec = SpecReader.read(directive.get(), file);
        if (statement.data().isPresent()
                || !RangedStatement.of(statement.text(), syntax).namesRange()) {
            throw GodwitException.of(
                            ErrorCode.MIGRATION_MALFORMED,
                            "The statement below \"migrate:backfill\" names no range, so each batch would change the whole table.")
                    .at(Place.of(
                                    file,
                                    statement.start().line(),
                                    statement.start().column())
                            .withStatement(statement.text()))
                    .state("Nothing was changed by this run.")
                    .hint(
                            "Narrow it down with \"BETWEEN :from AND :to\" for a key of one column, or with \":range\" for any.")
                    .build();
        }
        Optional<Directive> expected = statement.directive(Directive.Word.EXPECT);
        if (expected.isPresent()) {
            throw Directive.refusal(
                    file,
                    expected.get().start(),
                    "\"migrate:expect\" counts the rows of one statement, and this one is sent once for each batch.",
                    "Write a \"migrate:assert\" behind the statement.");
        }
        return Optional.of(spec);
    }
}
