package dev.godwit.compare;

import dev.godwit.report.RenameQuestion;
import java.nio.file.Path;
import java.util.List;

/**
 * How two structures are compared.
 *
 * @param base what paths in sources are relative to
 * @param renames what was renamed
 * @param answers whoever is asked what else was
 * @param privileges whether it is compared who may do what
 */
public record DiffOptions(Path base, List<RenameHint> renames, RenameQuestion.Answers answers, boolean privileges) {

    public DiffOptions {
        renames = List.copyOf(renames);
    }

    /** Nothing is said about names, and questions stay open. */
    public static DiffOptions at(Path base) {
        return new DiffOptions(base, List.of(), question -> RenameQuestion.Answer.OPEN, false);
    }

    /** With what was renamed. */
    public DiffOptions renaming(List<RenameHint> known) {
        return new DiffOptions(base, known, answers, privileges);
    }

    /** With somebody to ask. */
    public DiffOptions asking(RenameQuestion.Answers who) {
        return new DiffOptions(base, renames, who, privileges);
    }

    /** With who may do what, or without. */
    public DiffOptions privileges(boolean compared) {
        return new DiffOptions(base, renames, answers, compared);
    }
}
