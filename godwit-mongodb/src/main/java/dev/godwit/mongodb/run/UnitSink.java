package dev.godwit.mongodb.run;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoDatabase;
import dev.godwit.mongodb.change.ChangeSink;
import dev.godwit.mongodb.change.DocumentChange;
import dev.godwit.program.CodeLine;

/** Makes a unit of each change that a migration in Java asks for, and hands it on. */
final class UnitSink implements ChangeSink {

    private final CodeLine line;
    private final ChangeSink sink;
    private final Taker taker;

    /** Takes a unit. */
    @FunctionalInterface
    interface Taker {
        void take(Unit unit);
    }

    /**
     * Hands units on.
     *
     * @param line finds the line that asks
     * @param sink makes the changes, when the units are run
     */
    UnitSink(CodeLine line, ChangeSink sink, Taker taker) {
        this.line = line;
        this.sink = sink;
        this.taker = taker;
    }

    @Override
    public void change(DocumentChange change) {
        taker.take(new ChangeUnit(change, line.now(), sink));
    }

    @Override
    public MongoDatabase database() {
        return sink.database();
    }

    @Override
    public ClientSession session() {
        return sink.session();
    }
}
