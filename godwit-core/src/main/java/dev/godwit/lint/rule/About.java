package dev.godwit.lint.rule;

import java.util.Optional;

/**
 * What is to be said of a rule.
 *
 * @param id stable across releases, words with hyphens
 * @param severity how much its findings matter; empty where it is off until somebody asks for it
 * @param title what it is about, a phrase
 * @param explanation what happens and why, full sentences
 * @param claim what a statement with a finding does to a table, where the rule is about that
 */
public record About(String id, Optional<Severity> severity, String title, String explanation, Optional<Claim> claim) {

    /** A rule that is on. */
    public static About of(String id, Severity severity, String title, String explanation) {
        return new About(id, Optional.of(severity), title, explanation, Optional.empty());
    }

    /** A rule that is off until somebody asks for it. */
    public static About off(String id, String title, String explanation) {
        return new About(id, Optional.empty(), title, explanation, Optional.empty());
    }

    /** The same, claiming this of a statement. */
    public About claiming(Claim what) {
        return new About(id, severity, title, explanation, Optional.of(what));
    }
}
