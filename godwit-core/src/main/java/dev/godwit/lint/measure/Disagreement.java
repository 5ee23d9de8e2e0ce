package dev.godwit.lint.measure;

import dev.godwit.error.Place;

/**
 * Where rules and measurement do not say the same. One of them is wrong, and that is a bug in Godwit.
 *
 * @param kind who says more
 * @param migration its id
 * @param place the statement
 * @param message one or more full sentences
 */
public record Disagreement(Kind kind, String migration, Place place, String message) {

    /** What to do about any of them. */
    public static final String REPORT = "A disagreement is a bug in Godwit, please report it.";

    /** Who says more. */
    public enum Kind {
        /** It was seen to stop an application, and no rule says so. */
        MISSED,
        /** A rule says so, and it was not seen. */
        DENIED
    }
}
