package dev.godwit.sql;

import java.util.List;

/**
 * Checksums of SQL text, of the form {@code 1:} and 64 lower-case hexadecimal digits: the number of the algorithm and a SHA-256.
 *
 * <p>Algorithm 1 hashes what a server would be told: it does not see comments, blanks, line ends, a byte order mark, empty
 * statements, how statements are terminated, nor a last {@code ;}. It sees each word, number, string and quoted name exactly
 * (line ends inside them as LF), every other character by itself, where a statement ends, how often {@code GO} runs it, and inline
 * {@code COPY} data. Executable comments and optimizer hints of MySQL are code. Text that is never closed is hashed as it stands.
 */
public final class Checksum {

    /** The number of the algorithm, with which everything begins that depends on how texts are read. */
    public static final int ALGORITHM = 1;

    private Checksum() {}

    /** The checksum of a script that is spread over these slices; see {@link ChecksumBuilder} for many. */
    public static String of(List<TextSlice> slices, SqlSyntax syntax, Splitting splitting) {
        ChecksumBuilder builder = new ChecksumBuilder(syntax);
        slices.forEach(slice -> builder.add(slice, splitting));
        return builder.finish();
    }
}
