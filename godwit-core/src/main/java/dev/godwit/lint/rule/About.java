package dev.godwit.lint.rule;

import java.util.Optional;

/**
 * What is to be said of a rule.
 *
 * @param id stable across releases, words with hyphens
 * @param severity how much its findings matter; empty where it is off until somebody asks for it
 * @param title what it is about, a phrase
 * @param explanation what happens and why, full sentences
 */
public record About(String id, Optional<Severity> severity, String title, String explanation) {

    /** A rule that is on. */
    public static About of(String id, Severity severity, String title, String explanation) {
        return new About(id, Optional.of(severity), title, explanation);
    }

    /** A rule that is off until somebody asks for it. */
    public static About off(String id, String title, String explanation) {
        return new About(id, Optional.empty(), title, explanation);
    }
}
