package dev.godwit.plan;

/**
 * What happens where a database is ahead of the migrations at hand: all of these are applied, and so are later ones that only a newer
 * release knows. An instance of the older release that starts then finds nothing of its own to do.
 */
public enum NewerSchema {
    /** The run is refused, as for any applied migration whose file is gone. The default. */
    FAIL,
    /** Nothing runs, with a warning. */
    WARN,
    /** Nothing runs. */
    IGNORE
}
