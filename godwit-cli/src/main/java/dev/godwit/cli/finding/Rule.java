package dev.godwit.cli.finding;

/**
 * What a finding says of its subject. Its id is stable across releases.
 *
 * @param id for example {@code down-does-not-revert}
 * @param title what it is called, a phrase
 */
public record Rule(String id, String title) {}
