package dev.godwit.lint.rule;

/** One thing that can be wrong with a migration. Stateless and thread-safe. */
public interface Rule {

    /** What is to be said of it. */
    About about();

    /** Judges one statement, with what is known from those before it. */
    default void judge(StatementView statement, Sink sink) {}

    /** Judges a migration as a whole, after its statements. */
    default void judge(MigrationView migration, Sink sink) {}
}
