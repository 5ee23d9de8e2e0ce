package dev.godwit.target;

import dev.godwit.dialect.Dialects;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.time.Duration;
import java.util.Optional;

/** Reads the URLs of servers that follow a database, whose users are the same as there. */
public final class ReplicaUrls {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Target database;
    private final Optional<String> user;
    private final Optional<String> password;

    /**
     * For the followers of a database.
     *
     * @param user logs in where neither their URL nor that of the database has a user
     * @param password of that user
     */
    public ReplicaUrls(Target database, Optional<String> user, Optional<String> password) {
        this.database = database;
        this.user = database.url().flatMap(DatabaseUrl::user).or(() -> user);
        this.password = database.url().flatMap(DatabaseUrl::password).or(() -> password);
    }

    /**
     * One of them. Its connections break when it does not answer for ten seconds.
     *
     * @param owner how the connections name themselves to the server
     * @throws GodwitException CONFIGURATION where it is of another engine
     */
    public Target target(String url, String owner) {
        Target replica = Target.of(withLogin(url).answeringWithin(PATIENCE), Dialects.standard(), owner);
        boolean canBeAsked = database.dialect().replication().inquiry().isPresent();
        if (canBeAsked && !replica.dialect().engine().equals(database.dialect().engine())) {
            throw GodwitException.of(
                            ErrorCode.CONFIGURATION,
                            "The replica " + replica.display() + " is of another engine than " + database.display()
                                    + ".")
                    .hint("Name servers in `backfill.replicas` that follow the database.")
                    .build();
        }
        return replica;
    }

    private DatabaseUrl withLogin(String url) {
        DatabaseUrl alone = DatabaseUrl.parse(url, Optional.empty(), Optional.empty());
        boolean sameUser = alone.user().isEmpty() || alone.user().equals(user);
        return DatabaseUrl.parse(
                url, alone.user().or(() -> user), alone.password().or(() -> sameUser ? password : Optional.empty()));
    }
}
