package dev.godwit.shadow;

import dev.godwit.dialect.Dialects;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.run.Settings;
import dev.godwit.target.DatabaseUrl;
import dev.godwit.target.ScratchServers;
import dev.godwit.target.Target;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Scratch databases on servers that were brought along. */
final class EmbeddedPlace {

    private final Settings settings;
    private final ScratchServers servers;
    private final String engine;

    EmbeddedPlace(Settings settings) {
        this.settings = settings;
        this.servers = settings.scratchServers();
        this.engine = settings.target().dialect().engine();
    }

    /** Whether the engine has servers at all. */
    boolean isNeeded() {
        return settings.target().dialect().databases().onServer();
    }

    /** The one of this version, which was asked for. */
    Target wanted(String version) {
        return start(version).orElseThrow(() -> missing(version));
    }

    /** One of any version, if there is one. */
    Optional<Target> any() {
        return isNeeded() ? start("") : Optional.empty();
    }

    private Optional<Target> start(String version) {
        try {
            return servers.start(engine, version)
                    .map(url -> Target.of(
                            DatabaseUrl.parse(url, Optional.empty(), Optional.empty()),
                            Dialects.standard(),
                            settings.author().who()));
        } catch (IllegalStateException | UncheckedIOException e) {
            throw GodwitException.of(
                            ErrorCode.UNREACHABLE,
                            "The embedded " + settings.target().dialect().displayName()
                                    + " for scratch databases does not start: " + e.getMessage())
                    .state("The target was not touched.")
                    .hint("Give the URL of a server as `shadow:` in godwit.yaml instead.")
                    .cause(e)
                    .build();
        }
    }

    /** Its name with the version that it tells. */
    String display(Target server) {
        try (Connection connection = server.connections().openToRead()) {
            return server.dialect().displayName() + " "
                    + connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            return server.dialect().displayName();
        }
    }

    private GodwitException missing(String version) {
        String name = settings.target().dialect().displayName();
        return GodwitException.of(
                        ErrorCode.CONFIGURATION,
                        "`shadow: embedded" + (version.isEmpty() ? "" : ":" + version)
                                + "` asks for an embedded " + name + (version.isEmpty() ? "" : " " + version)
                                + ", and there is none here.")
                .state("Nothing was run.")
                .hint(servers.advice(engine)
                        .map(advice -> "To have one, " + advice + ".")
                        .orElse("There is none of " + name
                                + " for this machine; give the URL of a server as `shadow:` in godwit.yaml."))
                .build();
    }

    /** The same refusal with all ways out of it. */
    GodwitException noWay(GodwitException refused) {
        return refused.toBuilder()
                .hint(
                        "Let the user create databases or schemas, or give `shadow:` in godwit.yaml: the URL of a server of the same"
                                + " engine where scratch databases can be created"
                                + servers.advice(engine)
                                        .map(advice -> ", or `embedded`; to have such a one, " + advice)
                                        .orElse("")
                                + ".")
                .build();
    }
}
