package dev.godwit.code;

/**
 * A seed written in Java: data that may be loaded any number of times, so that it deletes before it inserts, or says what makes a row
 * the same. Runs in a transaction.
 */
public interface Seed {

    /**
     * Loads the data.
     *
     * @throws Exception whatever goes wrong; it ends the run with an error that names this seed and the line
     */
    void run(Database db) throws Exception;
}
