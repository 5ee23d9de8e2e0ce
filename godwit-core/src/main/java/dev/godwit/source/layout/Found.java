package dev.godwit.source.layout;

import dev.godwit.migration.Callback;
import dev.godwit.migration.Catalog.Ignored;
import java.util.ArrayList;
import java.util.List;

/** What the layouts made of a listing. Filled by one thread, then only read. */
public final class Found {
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Callback> callbacks = new ArrayList<>();
    private final List<Ignored> ignored = new ArrayList<>();

    Found() {}

    void add(Draft draft) {
        drafts.add(draft);
    }

    void add(Callback callback) {
        callbacks.add(callback);
    }

    void ignore(FileEntry file, String reason) {
        ignored.add(new Ignored(file.file(), reason));
    }

    boolean isEmpty() {
        return drafts.isEmpty() && callbacks.isEmpty();
    }

    /** The migrations, in no order but that of the changesets of one changelog. */
    public List<Draft> drafts() {
        return List.copyOf(drafts);
    }

    /** The callbacks, in no order. */
    public List<Callback> callbacks() {
        return List.copyOf(callbacks);
    }

    /** The files passed over. */
    public List<Ignored> ignored() {
        return List.copyOf(ignored);
    }
}
