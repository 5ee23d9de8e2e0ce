package dev.godwit.lint.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a finding matters. */
public enum Severity {
    /** It stops an application that is running, or loses data. */
    ERROR,
    /** It may, depending on what else is true. */
    WARNING,
    /** Good to know. */
    INFO;

    /** As configuration and reports name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of this name. */
    public static Optional<Severity> named(String word) {
        return Arrays.stream(values())
                .filter(severity -> severity.word().equals(word))
                .findFirst();
    }

    /** Whether it matters as much as another one. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
