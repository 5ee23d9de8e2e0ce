package dev.godwit.plan;

/** What happens to a migration that arrives after a later one was applied. */
public enum OrderPolicy {
    /** It runs. */
    ALLOW,
    /** It runs, with a warning. The default. */
    WARN,
    /** The run is refused. */
    FORBID
}
