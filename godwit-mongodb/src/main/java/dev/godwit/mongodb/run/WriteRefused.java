package dev.godwit.mongodb.run;

import dev.godwit.mongodb.command.CommandReply;

/** A command was answered, and some of its writes failed. */
final class WriteRefused extends Exception {

    private static final long serialVersionUID = 1L;

    WriteRefused(CommandReply.Failure failure) {
        super((failure.index() < 0 ? "" : "write " + (failure.index() + 1) + " of the command: ") + failure.message()
                + " (code " + failure.code() + ")");
    }
}
