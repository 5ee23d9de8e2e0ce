package dev.godwit.shadow;

import dev.godwit.dialect.Dialects;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.run.DatabaseKeeper;
import dev.godwit.target.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;

/**
 * A scratch database of the same engine as a target: on the same server, in a temporary file for SQLite, in memory for H2. Made empty,
 * gone when closed. What a killed run left behind is removed when the next one is made, once it is some hours old.
 */
public final class Shadow implements AutoCloseable {

    private final Target target;

    private Shadow(Target target) {
        this.target = target;
    }

    /**
     * Makes one beside this target.
     *
     * @throws GodwitException where the log-in may not create databases, or there is no URL to derive one from
     */
    public static Shadow beside(Target model, Clock clock) {
        removeAbandoned(model, clock.instant());
        String name = ShadowName.fresh(clock.instant()).text();
        Target scratch = model.scratch(Dialects.standard(), name).orElseThrow(Shadow::needsUrl);
        new DatabaseKeeper(scratch).create();
        return new Shadow(scratch);
    }

    /** The scratch database. */
    public Target target() {
        return target;
    }

    /** Drops it. */
    @Override
    public void close() {
        new DatabaseKeeper(target).drop();
    }

    private static void removeAbandoned(Target model, Instant now) {
        Target maintenance = model.maintenance(Dialects.standard()).orElseThrow(Shadow::needsUrl);
        try (Connection connection = maintenance.connections().open()) {
            for (String name : model.dialect().databases().startingWith(connection, ShadowName.PREFIX)) {
                if (new ShadowName(name).isAbandoned(now)) {
                    model.scratch(Dialects.standard(), name).ifPresent(old -> new DatabaseKeeper(old).drop());
                }
            }
        } catch (SQLException | GodwitException notNow) {
            // Somebody else may be removing them; whoever comes next tries again.
        }
    }

    private static GodwitException needsUrl() {
        return GodwitException.of(ErrorCode.USAGE, "A scratch database needs a URL, not a data source.")
                .hint("Give the database by its URL.")
                .build();
    }
}
