package dev.godwit.source.layout;

import dev.godwit.sql.Splitting;
import dev.godwit.sql.TextSlice;
import dev.godwit.sql.TextSource;

/** Cuts a text at its markers, from one to the next. Not thread-safe. */
final class Stretch {
    private final TextSource source;
    private long start;
    private int line = 1;
    private boolean text;

    Stretch(TextSource source) {
        this.source = source;
    }

    /** Notes whether there is anything but blanks since the last cut. */
    void text(boolean seen) {
        text |= seen;
    }

    boolean hasText() {
        return text;
    }

    TextSlice until(long end) {
        return new TextSlice(source, start, end, line);
    }

    /** Ends the stretch at {@code end} and adds it to {@code script} if it holds anything. */
    void cut(long end, ScriptBuilder script, Splitting splitting) {
        if (text) {
            script.add(until(end), splitting);
        }
    }

    /** Starts anew behind a marker. */
    void restart(Line marker) {
        start = marker.end();
        line = marker.number() + 1;
        text = false;
    }
}
