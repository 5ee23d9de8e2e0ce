package dev.godwit.cli.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts {@code a:string{50,unique},b:integer} into its pieces, with the place of each. A comma or a blank parts attributes; inside braces
 * or parentheses commas part options, and between single quotes they part nothing. Not thread-safe.
 */
final class AttributeReader {

    private static final String FORM = "Write attributes as name:type{option,option}, with commas between them.";

    private final String text;
    private int at;

    AttributeReader(String text) {
        this.text = text;
    }

    /** All attributes in their order. */
    List<Typed.Parts> read() {
        List<Typed.Parts> all = new ArrayList<>();
        skipBlanks();
        while (at < text.length()) {
            all.add(attribute());
            boolean more = separator();
            if (more && at >= text.length()) {
                throw Mistyped.at(at, "there is no attribute behind the last comma.", FORM);
            }
        }
        return all;
    }

    private Typed.Parts attribute() {
        Typed name = word();
        if (name.isEmpty()) {
            throw Mistyped.at(at, "there is no name before " + shown() + ".", FORM);
        }
        if (at >= text.length() || text.charAt(at) != ':') {
            throw Mistyped.at(at, "`" + name.text() + "` has no type.", "Say it: " + name.text() + ":string.");
        }
        at++;
        Typed type = word();
        if (type.isEmpty()) {
            throw Mistyped.at(at, "`" + name.text() + "` has no type.", "Say it: " + name.text() + ":string.");
        }
        List<Typed> options = at < text.length() && "{(".indexOf(text.charAt(at)) >= 0 ? options() : List.of();
        if (at < text.length() && !isSeparator(text.charAt(at))) {
            throw Mistyped.at(at, "a comma is expected before " + shown() + ".", FORM);
        }
        return new Typed.Parts(name, type, options);
    }

    /** Letters, digits, {@code _} and whatever else is no sign of this grammar. */
    private Typed word() {
        int start = at;
        while (at < text.length() && ":{}()".indexOf(text.charAt(at)) < 0 && !isSeparator(text.charAt(at))) {
            at++;
        }
        return new Typed(text.substring(start, at), start);
    }

    private List<Typed> options() {
        int open = at;
        char close = text.charAt(at) == '{' ? '}' : ')';
        List<Typed> options = new ArrayList<>();
        at++;
        int start = at;
        boolean quoted = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == close)) {
                options.add(piece(start, at));
                start = at + 1;
            }
            at++;
            if (!quoted && c == close) {
                return options.size() == 1 && options.get(0).isEmpty() ? List.of() : options;
            }
        }
        throw Mistyped.at(
                open, "`" + text.charAt(open) + "` has no end.", "Close it with `" + close + "` behind the options.");
    }

    private Typed piece(int from, int to) {
        int start = from;
        while (start < to && text.charAt(start) == ' ') {
            start++;
        }
        return new Typed(text.substring(start, to).stripTrailing(), start);
    }

    /** Goes behind a comma, blanks or both; whether there was a comma. */
    private boolean separator() {
        skipBlanks();
        boolean comma = at < text.length() && text.charAt(at) == ',';
        if (comma) {
            at++;
            skipBlanks();
        }
        return comma;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isSeparator(char c) {
        return c == ',' || Character.isWhitespace(c);
    }

    private String shown() {
        return at < text.length() ? "`" + text.charAt(at) + "`" : "the end";
    }
}
