package dev.godwit.sql;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** The characters of another reader from an offset on, up to a number of them. */
final class SliceReader extends FilterReader {

    private long remaining;

    SliceReader(Reader reader, long skip, long length) throws IOException {
        super(reader);
        long skipped = 0;
        while (skipped < skip) {
            long step = reader.skip(skip - skipped);
            if (step <= 0) {
                break;
            }
            skipped += step;
        }
        this.remaining = skipped < skip ? 0 : length;
    }

    @Override
    public int read() throws IOException {
        if (remaining == 0) {
            return -1;
        }
        int read = in.read();
        remaining--;
        return read;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (remaining == 0) {
            return -1;
        }
        int read = in.read(target, offset, (int) Math.min(length, remaining));
        remaining -= Math.max(read, 0);
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = in.skip(Math.min(count, remaining));
        remaining -= skipped;
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
