package dev.godwit.testing;

/** A database engine that tests can run on. */
public enum Engine {
    POSTGRES_18,
    POSTGRES_14,
    MARIADB,
    SQLITE,
    H2;

    /** Whether a server process runs this engine, as opposed to a library inside the JVM. */
    public boolean isServer() {
        return this == POSTGRES_18 || this == POSTGRES_14 || this == MARIADB;
    }
}
