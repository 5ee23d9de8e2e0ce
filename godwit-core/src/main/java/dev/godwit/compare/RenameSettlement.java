package dev.godwit.compare;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.report.RenameQuestion;
import dev.godwit.schema.Schema;
import dev.godwit.schema.diff.RenameCandidates;
import dev.godwit.schema.diff.RenameCandidates.Candidate;
import dev.godwit.schema.diff.Renames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was renamed between two structures, by what was said and what was answered.
 *
 * @param renames what was
 * @param open what nobody has answered
 */
record RenameSettlement(Renames renames, List<RenameQuestion> open) {

    /**
     * Settles it.
     *
     * @param noted what a source says; what it says of things that are gone is done already
     */
    static RenameSettlement of(Schema before, Schema after, List<RenameHint> noted, DiffOptions options) {
        Renames known = Renames.none();
        for (RenameHint hint : noted) {
            known = hint.addedTo(known, before, after).orElse(known);
        }
        for (RenameHint hint : options.renames()) {
            known = hint.addedTo(known, before, after).orElseThrow(() -> unknown(hint));
        }
        return ask(before, after, known, options.answers());
    }

    /** The best pair first: once it is answered others are none any more, and a renamed table shows its columns. */
    private static RenameSettlement ask(Schema before, Schema after, Renames known, RenameQuestion.Answers answers) {
        Renames renames = known;
        Set<String> asked = new HashSet<>();
        List<RenameQuestion> open = new ArrayList<>();
        Optional<Candidate> next = next(before, after, renames, asked);
        while (next.isPresent()) {
            RenameQuestion question = question(next.get());
            asked.add(question.hint());
            switch (answers.to(question)) {
                case RENAMED -> renames = next.get().accepted(renames);
                case DIFFERENT -> {}
                case OPEN -> open.add(question);
            }
            next = next(before, after, renames, asked);
        }
        return new RenameSettlement(renames, open);
    }

    private static Optional<Candidate> next(Schema before, Schema after, Renames renames, Set<String> asked) {
        return RenameCandidates.ambiguous(before, after, renames).stream()
                .filter(candidate -> !asked.contains(question(candidate).hint()))
                .findFirst();
    }

    private static RenameQuestion question(Candidate candidate) {
        return new RenameQuestion(candidate.text(), candidate.hint());
    }

    private static GodwitException unknown(RenameHint hint) {
        return GodwitException.of(
                        ErrorCode.USAGE, "There is no table, column or enum value `" + hint.from() + "` to be renamed.")
                .hint("Write the old name as it is: posts=articles for a table, posts.title=headline for a column.")
                .build();
    }
}
