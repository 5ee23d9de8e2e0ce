package dev.godwit.run;

import java.util.Optional;

/** Makes the way to a target once it is known who logs in. */
@FunctionalInterface
public interface ConnectorMaker {

    /**
     * Makes it. Connects only where there is no other way to know the engine.
     *
     * @param user wins over a user in the URL
     * @param password wins over a password in the URL
     * @param owner how its connections name themselves to the server, for example {@code anna@build-7 pid 4711}
     */
    Connector make(Optional<String> user, Optional<String> password, String owner);
}
