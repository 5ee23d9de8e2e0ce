package dev.godwit.lint.facts;

import dev.godwit.dialect.Dialect;
import dev.godwit.dialect.Dialects;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.lint.rule.Facts;
import dev.godwit.lint.rule.TargetVersion;
import dev.godwit.target.DatabaseUrl;
import dev.godwit.target.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What a database says of itself and its tables.
 *
 * @param version of its server
 * @param facts of its tables
 */
public record Production(Optional<TargetVersion> version, Facts facts) {

    /**
     * Asks the database at a URL. Reads its catalogue and nothing else.
     *
     * @param engine which it must be of
     * @param owner how the connection names itself
     * @throws GodwitException CONFIGURATION where it is of another engine, or what a failed connection throws
     */
    public static Production at(String url, Dialect engine, String owner) {
        DatabaseUrl parsed = DatabaseUrl.parse(url, Optional.empty(), Optional.empty());
        Target target = Target.of(parsed, Dialects.standard(), owner);
        try {
            if (!target.dialect().engine().equals(engine.engine())) {
                throw GodwitException.of(
                                ErrorCode.CONFIGURATION,
                                "The database with the facts is of another engine: " + target.display() + " is not "
                                        + engine.displayName() + ".")
                        .hint("Give the URL of the database in which the migrations will run.")
                        .build();
            }
            return ask(target);
        } catch (GodwitException e) {
            throw e.scrubbed(target::scrub);
        }
    }

    private static Production ask(Target target) {
        try (Connection connection = target.connections().openToRead()) {
            Optional<FactsQuery> query = FactsQuery.of(target.dialect().engine());
            Facts facts = query.isPresent() ? query.get().ask(connection) : Facts.NONE;
            return new Production(ServerVersions.of(connection), facts);
        } catch (SQLException e) {
            throw GodwitException.of(
                            ErrorCode.UNREACHABLE,
                            "The database with the facts does not tell them: "
                                    + target.scrub(String.valueOf(e.getMessage())))
                    .hint("Its user must be allowed to connect and to read the catalogue; or leave the facts out.")
                    .build();
        }
    }
}
