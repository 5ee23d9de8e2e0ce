package dev.godwit;

import dev.godwit.error.GodwitException;
import dev.godwit.run.Session;
import dev.godwit.run.Settings;
import dev.godwit.shadow.Shadow;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A prepared scratch database of which fresh copies are had in milliseconds: by the engine's own means where it has such, else by preparing
 * another one. Nobody may be connected to it. Safe for use by several threads.
 */
public final class DatabaseTemplate implements AutoCloseable {

    private final Settings settings;
    private final Consumer<Godwit> preparation;
    private final Shadow prepared;

    DatabaseTemplate(Settings settings, Consumer<Godwit> preparation) {
        this.settings = settings;
        this.preparation = preparation;
        this.prepared = prepare();
    }

    /** A database of its own with all that the preparation made. */
    public ScratchDatabase fresh() {
        try {
            Optional<Shadow> copy = prepared.copy(settings.clock().instant());
            return new ScratchDatabase(settings, copy.orElseGet(this::prepare));
        } catch (GodwitException e) {
            throw e.scrubbed(settings::clean);
        }
    }

    private Shadow prepare() {
        Shadow shadow = Shadow.of(settings);
        try {
            shadow.rule().check(() -> Session.read(settings).checked());
            preparation.accept(new Godwit(settings.on(shadow.target())));
            return shadow;
        } catch (RuntimeException | Error e) {
            shadow.close();
            throw e;
        }
    }

    /** Drops the template. Copies stay until they are closed. */
    @Override
    public void close() {
        prepared.close();
    }
}
