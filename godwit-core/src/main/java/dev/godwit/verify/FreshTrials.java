package dev.godwit.verify;

import dev.godwit.migration.Version;
import dev.godwit.run.Settings;
import java.util.Optional;

/**
 * Shadows on which no migration was ever undone. Where the engine copies databases, one is kept and copied, so that each migration is applied
 * to it once, however many shadows are spoilt.
 */
final class FreshTrials implements AutoCloseable {

    private final Settings settings;
    private Optional<Trial> kept = Optional.empty();

    FreshTrials(Settings settings) {
        this.settings = settings;
    }

    /** A shadow with all migrations up to this one, which is not before that of the last call. */
    Trial upTo(Version version) {
        Trial clean = kept.orElseGet(() -> Trial.of(settings));
        kept = Optional.of(clean);
        clean.upTo(version);
        Optional<Trial> copy = clean.copy();
        if (copy.isEmpty()) {
            kept = Optional.empty();
        }
        return copy.orElse(clean);
    }

    @Override
    public void close() {
        kept.ifPresent(Trial::close);
    }
}
