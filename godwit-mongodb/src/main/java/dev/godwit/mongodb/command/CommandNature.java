package dev.godwit.mongodb.command;

/**
 * What a command, as it is written, does to the run that sends it.
 *
 * @param reads it changes nothing
 * @param transactional it may run in a transaction of several documents
 * @param repeatable sending it twice leaves the same database as sending it once, and is answered without an error
 */
public record CommandNature(boolean reads, boolean transactional, boolean repeatable) {

    static final CommandNature READ = new CommandNature(true, false, true);
    static final CommandNature READ_IN_TRANSACTION = new CommandNature(true, true, true);
    static final CommandNature ONCE = new CommandNature(false, false, false);
    static final CommandNature AGAIN = new CommandNature(false, false, true);
    static final CommandNature WRITE_ONCE = new CommandNature(false, true, false);
    static final CommandNature WRITE_AGAIN = new CommandNature(false, true, true);

    static CommandNature write(boolean repeatable) {
        return repeatable ? WRITE_AGAIN : WRITE_ONCE;
    }
}
