package dev.godwit.run;

import dev.godwit.dialect.Engine;
import dev.godwit.lock.ConnectionFactory;
import dev.godwit.plan.Scripts;
import dev.godwit.program.JavaPrograms;
import dev.godwit.source.FileForm;
import dev.godwit.target.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The way to an SQL database. */
public record SqlConnector(Target target) implements Connector {

    @Override
    public Engine engine() {
        return target.dialect();
    }

    @Override
    public String display() {
        return target.display();
    }

    @Override
    public String scrub(String text) {
        return target.scrub(text);
    }

    @Override
    public Optional<FileForm> form() {
        return Optional.empty();
    }

    @Override
    public Optional<Target> database() {
        return Optional.of(target);
    }

    @Override
    public Scripts scripts(Settings settings) {
        return scripts(settings, new JavaPrograms(target.dialect(), Optional.empty(), settings.loader()));
    }

    Scripts scripts(Settings settings, JavaPrograms programs) {
        return new Scripts(target.dialect(), settings.replacements(), programs);
    }

    @Override
    public SqlAccess open(Settings settings, boolean toRead) {
        ConnectionFactory connections = target.connections();
        Connection worker = null;
        try {
            worker = toRead ? connections.openToRead() : connections.open();
            return new SqlAccess(this, settings, worker);
        } catch (SQLException e) {
            SqlAccess.closeQuietly(worker, settings);
            throw HistoryFailures.connecting(target.dialect(), e);
        } catch (RuntimeException e) {
            SqlAccess.closeQuietly(worker, settings);
            throw e;
        }
    }
}
