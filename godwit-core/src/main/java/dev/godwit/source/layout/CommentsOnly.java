package dev.godwit.source.layout;

import dev.godwit.sql.TextSlice;
import java.io.IOException;
import java.io.PushbackReader;

/** Looks whether a text before the first marker is more than blanks and comments. */
final class CommentsOnly {
    private final PushbackReader reader;
    private int line;

    private CommentsOnly(PushbackReader reader, int line) {
        this.reader = reader;
        this.line = line;
    }

    /** The line of the first text that is neither blank nor comment; 0 when there is none. */
    static int firstSql(TextSlice text) {
        try (PushbackReader reader = new PushbackReader(text.open(), 1)) {
            return new CommentsOnly(reader, text.line()).firstSql();
        } catch (IOException e) {
            throw LineReader.unreadable(text.source(), e);
        }
    }

    private int firstSql() throws IOException {
        for (int c = read(); c >= 0; c = read()) {
            if (c == '#' || (c == '-' && follows('-'))) {
                skipLine();
            } else if (c == '/' && follows('*')) {
                skipBlock();
            } else if (!LineReader.isBlank(c)) {
                return line;
            }
        }
        return 0;
    }

    private void skipLine() throws IOException {
        int c = read();
        while (c >= 0 && c != '\n' && c != '\r') {
            c = read();
        }
    }

    private void skipBlock() throws IOException {
        int c = read();
        while (c >= 0 && !(c == '*' && follows('/'))) {
            c = read();
        }
    }

    private boolean follows(char expected) throws IOException {
        int c = reader.read();
        if (c == expected) {
            return true;
        }
        if (c >= 0) {
            reader.unread(c);
        }
        return false;
    }

    private int read() throws IOException {
        int c = reader.read();
        if (c == '\n' || (c == '\r' && !followsButStays('\n'))) {
            line++;
        }
        return c;
    }

    private boolean followsButStays(char expected) throws IOException {
        boolean follows = follows(expected);
        if (follows) {
            reader.unread(expected);
        }
        return follows;
    }
}
