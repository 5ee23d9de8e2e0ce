package dev.godwit.shadow;

import dev.godwit.dialect.Dialects;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.run.DatabaseKeeper;
import dev.godwit.run.Settings;
import dev.godwit.target.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * A scratch database of the same engine as a target, made empty and gone when closed: a temporary file for SQLite, in memory for H2, else
 * on the server that is configured for it, else on the target's own; where the log-in may not create databases, a schema of its own in the
 * target's database; and where there is no way there, on an embedded server. What a killed run left behind is removed when the next
 * one is made, once it is some hours old.
 */
public final class Shadow implements AutoCloseable {

    private final Target target;
    private final Runnable removal;
    private final OwnSchemaOnly rule;

    Shadow(Target target, Runnable removal, OwnSchemaOnly rule) {
        this.target = target;
        this.removal = removal;
        this.rule = rule;
    }

    /**
     * Makes one for these settings.
     *
     * @throws GodwitException where none of the ways is open; its hint names them
     */
    public static Shadow of(Settings settings) {
        return new ShadowMaker(settings).make();
    }

    /** A new database of this name beside another one. */
    static Shadow beside(Target server, String name, Instant now) {
        removeAbandoned(server, now);
        Target scratch = server.scratch(Dialects.standard(), name).orElseThrow(Shadow::needsUrl);
        DatabaseKeeper keeper = new DatabaseKeeper(scratch);
        keeper.create();
        try {
            scratch.dialect().sessions().makeHome(scratch.connections());
        } catch (SQLException e) {
            keeper.drop();
            throw GodwitException.of(
                            ErrorCode.DATABASE_COMMAND_FAILED,
                            scratch.display() + " cannot be made ready: " + e.getMessage())
                    .state("It was dropped again.")
                    .hint("Check that the user may create schemas in databases of its own.")
                    .cause(e)
                    .build();
        }
        return new Shadow(scratch, keeper::drop, OwnSchemaOnly.FREE);
    }

    /** Another one with all that is in this one; empty where the engine cannot copy, or somebody is connected to this one. */
    public Optional<Shadow> copy(Instant now) {
        if (!rule.equals(OwnSchemaOnly.FREE)) {
            return Optional.empty();
        }
        Target scratch = target.scratch(
                        Dialects.standard(), ShadowName.fresh(now).text())
                .orElseThrow(Shadow::needsUrl);
        DatabaseKeeper keeper = new DatabaseKeeper(scratch);
        try {
            return keeper.copy(target)
                    ? Optional.of(new Shadow(scratch, keeper::drop, OwnSchemaOnly.FREE))
                    : Optional.empty();
        } catch (GodwitException busyOrHalfDone) {
            keeper.drop();
            return Optional.empty();
        }
    }

    /** The scratch database. */
    public Target target() {
        return target;
    }

    /** What statements that run on it must not mention. */
    public OwnSchemaOnly rule() {
        return rule;
    }

    /** Drops it. */
    @Override
    public void close() {
        removal.run();
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

    static GodwitException needsUrl() {
        return GodwitException.of(ErrorCode.USAGE, "A scratch database needs a URL, not a data source.")
                .hint("Give the database by its URL.")
                .build();
    }
}
