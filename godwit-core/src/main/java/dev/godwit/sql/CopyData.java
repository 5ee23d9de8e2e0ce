package dev.godwit.sql;

import java.io.IOException;
import java.io.Reader;

/** Hands out the data lines of one statement while it is the current one. */
final class CopyData extends Reader implements InlineData {

    private static final int DRAIN_SIZE = 8192;

    private final CopyLines lines;
    private boolean over;

    CopyData(CopyLines lines) {
        this.lines = lines;
    }

    @Override
    public Reader reader() {
        return this;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (over) {
            throw new IOException("the data is gone: the next statement was read already");
        }
        return lines.read(target, offset, length);
    }

    /** Closing leaves the rest of the data to be skipped. */
    @Override
    public void close() {}

    /** Skips what was not read. */
    void finish() {
        char[] drain = new char[DRAIN_SIZE];
        int read = 0;
        while (read >= 0) {
            read = lines.read(drain, 0, drain.length);
        }
        over = true;
    }
}
