package dev.godwit.target;

/** Where scratch databases are made. */
public sealed interface ScratchPlace {

    /** What stands in a configuration for {@link Embedded}. */
    String EMBEDDED = "embedded";

    /** Whether a configuration's text means an embedded server, rather than a URL. */
    static boolean isEmbedded(String text) {
        return text.equals(EMBEDDED) || text.startsWith(EMBEDDED + ":");
    }

    /** Beside the target, or else wherever they can be. */
    record BesideTarget() implements ScratchPlace {}

    /**
     * On a server of their own.
     *
     * @param target a database of it
     */
    record Server(Target target) implements ScratchPlace {}

    /**
     * On an embedded server.
     *
     * @param version for example {@code 16}; empty for any
     */
    record Embedded(String version) implements ScratchPlace {

        /** Reads {@code embedded} and {@code embedded:16}. */
        public static Embedded parse(String text) {
            return new Embedded(text.equals(EMBEDDED) ? "" : text.substring(EMBEDDED.length() + 1));
        }
    }
}
