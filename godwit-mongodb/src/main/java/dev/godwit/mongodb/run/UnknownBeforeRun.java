package dev.godwit.mongodb.run;

/** A migration in Java reached for the database itself while it was only recorded. */
final class UnknownBeforeRun extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownBeforeRun() {
        super("What it does with the database itself is not known before it runs.");
    }
}
