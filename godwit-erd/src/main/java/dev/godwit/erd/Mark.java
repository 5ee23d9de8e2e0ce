package dev.godwit.erd;

import java.util.Locale;

/** What happened to a part of a diagram on the way from one structure to another. */
public enum Mark {
    /** Nothing; also where there is one structure only. */
    SAME(" "),
    /** It came. */
    ADDED("+"),
    /** It went. */
    REMOVED("−"),
    /** It is another now. */
    CHANGED("~");

    private final String sign;

    Mark(String sign) {
        this.sign = sign;
    }

    /** For eyes that do not tell colours apart. */
    public String sign() {
        return sign;
    }

    /** Its name in JSON, Mermaid and style sheets. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
