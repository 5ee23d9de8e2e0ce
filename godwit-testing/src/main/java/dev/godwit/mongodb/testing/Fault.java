package dev.godwit.mongodb.testing;

import java.time.Duration;
import java.util.function.Predicate;

/** What goes wrong with a command, and with which. */
public sealed interface Fault {

    /** The commands that it happens to. */
    Predicate<SentCommand> to();

    /** The server refuses the command; nothing of it happens. */
    record Refused(Predicate<SentCommand> to, int code, String codeName, String message) implements Fault {}

    /** The command is done, and the connection breaks before its answer. */
    record AnswerLost(Predicate<SentCommand> to) implements Fault {}

    /** The connection breaks before the command is done. */
    record ConnectionLost(Predicate<SentCommand> to) implements Fault {}

    /** Something happens, the first half of an update's writes is done, and the connection breaks. */
    record HalfDone(Predicate<SentCommand> to, Runnable event) implements Fault {}

    /** The command waits. */
    record Delayed(Predicate<SentCommand> to, Duration time) implements Fault {}

    /** Something else happens just before the command is done, such as another client's write. */
    record Preceded(Predicate<SentCommand> to, Runnable event) implements Fault {}

    /** The server says that it wrote this many documents, and writes none: for what the look-alike cannot do. */
    record Feigned(Predicate<SentCommand> to, int documents) implements Fault {}

    /** Commands of a name. */
    static Predicate<SentCommand> named(String name) {
        return command -> command.name().equals(name);
    }
}
