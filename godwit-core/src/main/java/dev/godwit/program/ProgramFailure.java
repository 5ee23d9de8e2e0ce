package dev.godwit.program;

import dev.godwit.dialect.StatementFailure;

/** Carries the failure of a statement through the code of a migration, which cannot be expected to declare it. */
public final class ProgramFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient StatementFailure failure;

    /** Carries this. */
    public ProgramFailure(StatementFailure failure) {
        super(failure.failure().getMessage(), failure);
        this.failure = failure;
    }

    /** What failed. */
    public StatementFailure failure() {
        return failure;
    }
}
