package dev.godwit.cli.finding;

/** How much a finding matters. */
public enum Level {
    /** The command ends with another code than 0 because of it. */
    ERROR,
    /** Somebody should look at it. */
    WARNING,
    /** Good to know. */
    NOTE
}
