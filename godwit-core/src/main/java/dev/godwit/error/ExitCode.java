package dev.godwit.error;

/** The exit codes of the command line; part of its contract. */
public enum ExitCode {
    /** Done, or nothing to do. */
    DONE(0),
    /** The command ran and the answer is no. */
    NO(1),
    /** Wrong usage, wrong configuration or wrong files; the database was not touched. */
    USAGE(2),
    /** The database cannot be reached or refused the log-in. */
    CONNECTION(3),
    /** Another live run holds the lock. */
    LOCKED(4),
    /** History and files disagree. */
    DISAGREEMENT(5),
    /** Refused for safety. */
    REFUSED(6),
    /** Interrupted; the state is consistent. */
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number the process ends with. */
    public int number() {
        return number;
    }
}
