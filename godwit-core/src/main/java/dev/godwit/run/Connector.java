package dev.godwit.run;

import dev.godwit.dialect.Engine;
import dev.godwit.plan.Scripts;
import dev.godwit.source.FileForm;
import dev.godwit.target.Target;
import java.util.Optional;

/**
 * The way to one target of whatever kind. SQL databases are one kind, document databases another; planning, history and all commands
 * about migrations are the same for both. Immutable and thread-safe. Makes no connection until asked.
 */
public interface Connector {

    /** What is known of the engine without a connection. */
    Engine engine();

    /** How messages name the target, without secrets. */
    String display();

    /** Replaces its secrets in a text. */
    String scrub(String text);

    /** How its scripts are written where that is not SQL; empty for SQL. */
    Optional<FileForm> form();

    /** The SQL database; empty for other kinds. */
    Optional<Target> database();

    /** Reads scripts where there is no connection. */
    Scripts scripts(Settings settings);

    /**
     * Connects.
     *
     * @param toRead for looking only: a database that is a file is not made
     * @throws dev.godwit.error.GodwitException UNREACHABLE or LOGIN_REFUSED where that fails
     */
    Access open(Settings settings, boolean toRead);
}
