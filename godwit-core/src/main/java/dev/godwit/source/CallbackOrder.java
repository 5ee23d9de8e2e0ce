package dev.godwit.source;

import dev.godwit.migration.Callback;
import java.io.Serializable;
import java.util.Comparator;

/** By event, then by name, then by file. */
final class CallbackOrder implements Comparator<Callback>, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public int compare(Callback a, Callback b) {
        int byEvent = a.event().compareTo(b.event());
        int byName = byEvent != 0 ? byEvent : a.name().compareTo(b.name());
        return byName != 0 ? byName : a.file().compareTo(b.file());
    }
}
