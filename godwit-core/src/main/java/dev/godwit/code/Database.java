package dev.godwit.code;

/** The database as a migration written in Java sees it. For one thread, and for as long as the migration runs. */
public final class Database {

    private final Sink sink;

    /** What a migration asks of it goes there. */
    public Database(Sink sink) {
        this.sink = sink;
    }

    /** Something that is done with a database. */
    @FunctionalInterface
    public interface Work {
        /**
         * Does it.
         *
         * @throws Exception whatever goes wrong
         */
        void with(Database db) throws Exception;
    }

    /** The engine, by the name that configuration has for it: {@code postgresql}, {@code mysql}, {@code mariadb}, … */
    public String engine() {
        return sink.engine();
    }

    /** Takes back the changes that this work would make, last one first. */
    public void undo(Work work) throws Exception {
        work.with(this);
    }
}
