package dev.godwit.sql;

/**
 * Computes {@linkplain Checksum checksums}, one after the other, with buffers and a digest of its own that it reuses. Not
 * thread-safe.
 */
public final class ChecksumBuilder {

    private static final int CHUNK = 4096;

    private final SqlSyntax syntax;
    private final CanonicalText canonical = new CanonicalText();
    private final CharWindow window = CharWindow.withoutPositions(TextSlice.ofString("", ""));

    /** For scripts of one engine. */
    public ChecksumBuilder(SqlSyntax syntax) {
        this.syntax = syntax;
    }

    /** Adds the statements of a slice. */
    public ChecksumBuilder add(TextSlice slice, Splitting splitting) {
        window.reopen(slice);
        try {
            StatementScanner scanner = new StatementScanner(window, syntax, splitting, false);
            while (scanner.next(canonical)) {
                canonical.endStatement(scanner.repeat());
                if (scanner.hasData()) {
                    addData(scanner.copyLines());
                }
            }
        } finally {
            window.close();
        }
        return this;
    }

    private void addData(CopyLines lines) {
        char[] chunk = new char[CHUNK];
        canonical.startData();
        int read = lines.read(chunk, 0, CHUNK);
        while (read >= 0) {
            canonical.text(chunk, 0, read);
            read = lines.read(chunk, 0, CHUNK);
        }
        canonical.endStatement(1);
    }

    /** Adds a text that is no SQL, such as the value of a placeholder; it counts exactly. */
    public ChecksumBuilder addText(String text) {
        canonical.startData();
        canonical.text(text.toCharArray(), 0, text.length());
        canonical.endStatement(1);
        return this;
    }

    /** The checksum of all that was added; the builder starts anew. */
    public String finish() {
        return Checksum.ALGORITHM + ":" + canonical.finish();
    }
}
