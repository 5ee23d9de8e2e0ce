package dev.godwit.program;

import dev.godwit.sql.TextSlice;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A source file as it is compiled. One that names no package gets one of its own, on its first line, so that classes of two migrations
 * may have the same name and lines stay what they are.
 *
 * @param name how messages name it
 * @param text as it is compiled
 * @param original as its author wrote it
 * @param packageName the package of its classes
 * @param digest tells its text from others
 * @param shift by how many characters its first line was moved
 */
record SourceFile(String name, String text, String original, String packageName, String digest, int shift) {

    private static final Pattern BLANK = Pattern.compile("(?:\\s|//[^\\n]*(?:\\n|$)|/\\*(?s:.*?)\\*/)*+");
    private static final Pattern PACKAGE = Pattern.compile("package\\s+([\\w.\\s]+);");

    static SourceFile of(TextSlice slice) {
        String name = slice.source().name();
        String original = slice.text();
        String digest = slice.source().crc().orElseGet(() -> digest(original));
        Matcher blank = BLANK.matcher(original);
        int start = blank.lookingAt() ? blank.end() : 0;
        Matcher declared = PACKAGE.matcher(original).region(start, original.length());
        if (declared.lookingAt()) {
            String packageName = declared.group(1).replaceAll("\\s", "");
            return new SourceFile(name, original, original, packageName, digest, 0);
        }
        String packageName = "godwit.m" + simpleName(name).replaceAll("\\W", "_");
        String header = "package " + packageName + "; ";
        return new SourceFile(name, header + original, original, packageName, digest, header.length());
    }

    private static String digest(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** The file's own name, which stack traces show. */
    String simpleName() {
        return simpleName(name);
    }

    private static String simpleName(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return file.endsWith(".java") ? file.substring(0, file.length() - ".java".length()) : file;
    }

    /** A line as its author wrote it, counted from 1; empty where there is none. */
    String line(long number) {
        return original.lines().skip(Math.max(0, number - 1)).findFirst().orElse("");
    }

    /** Where a column of the compiled text stands in the file, counted from 1. */
    int column(long line, long column) {
        return (int) (line == 1 ? Math.max(1, column - shift) : column);
    }
}
