package dev.godwit.mongodb;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoDatabase;
import dev.godwit.mongodb.change.ChangeSink;
import dev.godwit.mongodb.change.DocumentChange;
import dev.godwit.mongodb.change.Mistakes;
import dev.godwit.mongodb.change.WayBack;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Takes down how each thing that a migration asks for is undone, and sends nothing. */
final class WaysBack implements ChangeSink {

    private final Deque<DocumentChanges.Work> lastFirst = new ArrayDeque<>();

    void add(DocumentChanges.Work wayBack) {
        lastFirst.push(wayBack);
    }

    List<DocumentChanges.Work> lastFirst() {
        return List.copyOf(lastFirst);
    }

    @Override
    public void change(DocumentChange change) {
        WayBack wayBack = change.wayBack();
        if (wayBack instanceof WayBack.None none) {
            throw Mistakes.noWayBack(
                    change.text() + ": " + none.reason() + ".",
                    "Write down(), or put it into db.upDown(up -> …, down -> …), or " + none.hint());
        }
        DocumentChange inverse = wayBack.inverse().orElseThrow();
        add(db -> db.change(inverse));
    }

    @Override
    public MongoDatabase database() {
        throw direct();
    }

    @Override
    public ClientSession session() {
        throw direct();
    }

    private static RuntimeException direct() {
        return Mistakes.noWayBack(
                "What is done with the database itself has no way back that could be worked out.",
                "Write down(), or put it into db.upDown(up -> …, down -> …).");
    }
}
