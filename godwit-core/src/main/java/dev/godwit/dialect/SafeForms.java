package dev.godwit.dialect;

import dev.godwit.schema.change.Change;
import java.util.List;

/** An engine's changes as steps of which none reads or builds anything under a lock that stops others. Immutable and thread-safe. */
@FunctionalInterface
public interface SafeForms {

    /**
     * The steps, each of which is to be committed before the next. What has no such steps stays as it is.
     *
     * @throws dev.godwit.error.GodwitException MIGRATION_MALFORMED where the change does not say enough for them
     */
    List<Change> of(Change change);
}
