package dev.godwit.lint.facts;

import dev.godwit.lint.rule.TargetVersion;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the version of a server, all of its numbers: which release of MySQL 8.0 it is makes a difference. */
public final class ServerVersions {

    private static final Pattern NUMBERS = Pattern.compile("\\d+(\\.\\d+)*");

    /** What old MariaDB servers say in front of their own version, for replicas of MySQL. */
    private static final String REPLICATION_PREFIX = "5.5.5-";

    private ServerVersions() {}

    /** The version of the server at the other end. */
    public static Optional<TargetVersion> of(Connection connection) throws SQLException {
        String text = connection.getMetaData().getDatabaseProductVersion();
        String own = text.startsWith(REPLICATION_PREFIX) ? text.substring(REPLICATION_PREFIX.length()) : text;
        Matcher numbers = NUMBERS.matcher(own);
        return numbers.find() ? TargetVersion.parse(numbers.group()) : Optional.empty();
    }
}
