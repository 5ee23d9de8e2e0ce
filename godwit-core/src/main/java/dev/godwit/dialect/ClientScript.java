package dev.godwit.dialect;

/** How a script for the engine's own command-line client is written. */
public interface ClientScript {

    /** Lines for the head of the script that make the client stop at the first error; may be empty. */
    String prologue();

    /** Begins a transaction. */
    String begin();

    /** Commits it. */
    String commit();

    /** A statement as the client must read it: terminated, and with other terminators inside it protected. */
    String statement(String sql);
}
