package dev.godwit.spring;

/** What is done with a database when the application starts. */
public enum StartupMode {
    /** Apply what is pending; the default. */
    MIGRATE,
    /** Check that nothing is pending, and start only then. */
    VALIDATE,
    /** Wait until somebody else has applied what is pending. */
    WAIT,
    /** Nothing; the database is not even connected to. */
    NONE
}
