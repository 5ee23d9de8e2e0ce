package dev.godwit.lint.fix;

/**
 * One direction of a migration in a file.
 *
 * @param body its statements
 * @param apart whether each is a transaction of its own
 * @param options what the marker says besides, each with a blank in front of it
 */
record Half(String body, boolean apart, String options) {

    /** The line above it. */
    String marker(String direction) {
        return "-- migrate:" + direction + (apart ? " transaction:false" : "") + options + "\n";
    }

    /** Whether a text cannot run in one transaction. */
    static boolean isApart(String body) {
        return body.contains("CONCURRENTLY")
                || body.contains("VALIDATE CONSTRAINT")
                || body.contains("-- migrate:backfill");
    }
}
