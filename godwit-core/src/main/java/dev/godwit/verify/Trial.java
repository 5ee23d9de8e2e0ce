package dev.godwit.verify;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Introspection;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.migration.Version;
import dev.godwit.plan.MigrateOptions;
import dev.godwit.plan.OrderPolicy;
import dev.godwit.plan.RollbackOptions;
import dev.godwit.run.Session;
import dev.godwit.run.Settings;
import dev.godwit.run.StructureLook;
import dev.godwit.run.UpAndDown;
import dev.godwit.shadow.Shadow;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** A project's migrations on a shadow of their own. */
final class Trial implements AutoCloseable {

    private final Shadow shadow;
    private final Settings settings;
    /** Kept, because an engine that has looked at its catalogue once looks faster again. */
    private Optional<Connection> reading = Optional.empty();

    private Optional<Introspection> seen = Optional.empty();

    private Trial(Shadow shadow, Settings settings) {
        this.shadow = shadow;
        this.settings = settings;
    }

    /** An empty shadow beside the target. */
    static Trial of(Settings settings) {
        Shadow shadow = Shadow.of(settings);
        try {
            shadow.rule().check(() -> Session.read(settings).checked());
        } catch (RuntimeException e) {
            shadow.close();
            throw e;
        }
        return new Trial(shadow, settings.on(shadow.target()));
    }

    /** Another shadow with all that is in this one; empty where the engine cannot copy. */
    Optional<Trial> copy() {
        return shadow.copy(settings.clock().instant()).map(other -> new Trial(other, settings.on(other.target())));
    }

    /** Applies one migration, wherever it stands. */
    void up(Version version) {
        run(MigrateOptions.all().withOnly(version).withOrder(OrderPolicy.ALLOW));
    }

    /** Applies all up to this one. */
    void upTo(Version version) {
        run(MigrateOptions.all().withTo(version).withOrder(OrderPolicy.ALLOW));
    }

    private void run(MigrateOptions options) {
        seen = Optional.empty();
        try (Session session = Session.open(settings)) {
            session.locked(run -> new UpAndDown(session, run).up(options));
        }
    }

    /** Undoes one migration. */
    void down(Version version) {
        seen = Optional.empty();
        try (Session session = Session.open(settings)) {
            session.locked(run -> new UpAndDown(session, run).down(new RollbackOptions.Only(version)));
        }
    }

    /** The structure as it is now, without what Godwit keeps, and with all frozen moments alike. */
    Introspection read() {
        Introspection now = seen.orElseGet(() -> asking(() -> read(reading())));
        seen = Optional.of(now);
        return now;
    }

    private Introspection read(Connection connection) throws SQLException {
        Introspection found = new StructureLook(settings.target(), settings.historyTable()).at(connection);
        FrozenMoments moments = new FrozenMoments(settings.clock().instant());
        return new Introspection(moments.alike(found.schema()), found.unread());
    }

    private Connection reading() throws SQLException {
        if (reading.isEmpty()) {
            reading = Optional.of(settings.target().connections().open());
        }
        return reading.get();
    }

    Dialect dialect() {
        return settings.target().dialect();
    }

    /** Work on the scratch database. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Does it on a connection of its own. */
    <T> T on(Work<T> work) {
        return asking(() -> {
            try (Connection connection = settings.target().connections().open()) {
                return work.on(connection);
            }
        });
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask() throws SQLException;
    }

    private static <T> T asking(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw GodwitException.of(
                            ErrorCode.DATABASE_COMMAND_FAILED,
                            "The scratch database could not be read: " + e.getMessage())
                    .hint("Please report this, with the version of the database.")
                    .cause(e)
                    .build();
        }
    }

    @Override
    public void close() {
        try {
            if (reading.isPresent()) {
                reading.get().close();
            }
        } catch (SQLException gone) {
            // The database goes as well.
        } finally {
            reading = Optional.empty();
            shadow.close();
        }
    }
}
