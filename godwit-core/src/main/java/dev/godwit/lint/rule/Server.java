package dev.godwit.lint.rule;

/**
 * Where migrations will run.
 *
 * @param engine its name, as {@code dev.godwit.dialect.Dialect} has it
 * @param version its version
 * @param facts what its database says
 */
public record Server(String engine, TargetVersion version, Facts facts) {

    /** Whether its version is this one or a later one. */
    public boolean isAtLeast(int... version) {
        return this.version.isAtLeast(version);
    }
}
