package dev.godwit.spring;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Why an application did not start. */
final class Failure {

    private Failure() {}

    /** Godwit's code for it. */
    static ErrorCode code(Throwable failure) {
        return cause(failure).code();
    }

    /** The first of Godwit's own errors in it. */
    static GodwitException cause(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof GodwitException e) {
                return e;
            }
        }
        throw new AssertionError("Another failure", failure);
    }

    /** What Spring Boot prints for it. */
    static FailureAnalysis analysis(Throwable failure) {
        return new GodwitFailureAnalyzer().analyze(failure);
    }
}
