package dev.godwit.cli;

/**
 * Colours for terminals.
 *
 * @param colour whether there are any
 */
public record Style(boolean colour) {

    /** Without colours. */
    public static final Style PLAIN = new Style(false);

    /** For what went well. */
    public String good(String text) {
        return wrap("32", text);
    }

    /** For what needs doing. */
    public String warning(String text) {
        return wrap("33", text);
    }

    /** For what went wrong. */
    public String bad(String text) {
        return wrap("31", text);
    }

    /** For what matters. */
    public String strong(String text) {
        return wrap("1", text);
    }

    /** For what matters less. */
    public String faint(String text) {
        return wrap("2", text);
    }

    private String wrap(String code, String text) {
        return colour ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
