package dev.godwit;

import dev.godwit.run.Settings;
import dev.godwit.shadow.Shadow;
import dev.godwit.target.DatabaseUrl;

/** A database of which nobody else knows, gone when closed. */
public final class ScratchDatabase implements AutoCloseable {

    private final Settings settings;
    private final Shadow shadow;

    ScratchDatabase(Settings settings, Shadow shadow) {
        this.settings = settings;
        this.shadow = shadow;
    }

    /** Godwit for this database, configured as that of its template. */
    public Godwit godwit() {
        return new Godwit(settings.on(shadow.target()));
    }

    /** How to connect to it; the URL and the log-in. */
    public DatabaseUrl url() {
        return shadow.target()
                .url()
                .orElseThrow(() -> new IllegalStateException("Scratch databases are made by their URL."));
    }

    /** Drops it, along with what is connected to it where the engine can. */
    @Override
    public void close() {
        shadow.close();
    }
}
