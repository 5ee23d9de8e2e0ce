package dev.godwit.lint.rule;

import dev.godwit.lint.form.Form;
import java.util.List;

/**
 * A migration as rules see it.
 *
 * @param id {@code version_name}
 * @param forms what the statements of its way forward do, in order
 * @param wayBack what it says of its way back
 * @param recurring whether it may run again, so that nothing is to be undone
 * @param transactionOpen whether it begins a transaction that it does not end
 */
public record MigrationView(String id, List<Form> forms, WayBack wayBack, boolean recurring, boolean transactionOpen) {

    public MigrationView {
        forms = List.copyOf(forms);
    }

    /** What a migration says of its way back. */
    public enum WayBack {
        NONE,
        EMPTY,
        GIVEN
    }
}
