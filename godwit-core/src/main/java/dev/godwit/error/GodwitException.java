package dev.godwit.error;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Anything that stops Godwit, told in four parts: what happened ({@link #getMessage()}), where ({@link #place()}), what state the
 * database is in ({@link #state()}) and what to do next ({@link #hint()}). {@link #code()} is stable across releases. No part ever
 * holds a password.
 */
public final class GodwitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient Optional<Place> place;
    private final @Nullable String state;
    private final @Nullable String hint;

    private GodwitException(Builder builder) {
        super(builder.message, builder.cause);
        this.code = builder.code;
        this.place = Optional.ofNullable(builder.place);
        this.state = builder.state;
        this.hint = builder.hint;
    }

    /** Starts an error with its code and what happened. */
    public static Builder of(ErrorCode code, String message) {
        return new Builder(code, message);
    }

    /** The stable code. */
    public ErrorCode code() {
        return code;
    }

    /** Where in the files, if it has a place there. */
    public Optional<Place> place() {
        return place;
    }

    /** The state the database is in now, if the error leaves any question about it. */
    public Optional<String> state() {
        return Optional.ofNullable(state);
    }

    /** What to do next. */
    public Optional<String> hint() {
        return Optional.ofNullable(hint);
    }

    /** The same error with all its texts put through a filter that takes secrets out. Its cause is kept only if that is clean too. */
    public GodwitException scrubbed(UnaryOperator<String> filter) {
        Builder builder = new Builder(code, filter.apply(String.valueOf(getMessage())));
        builder.place = place.map(p -> new Place(p.file(), p.line(), p.column(), p.statement().map(filter)))
                .orElse(null);
        builder.state = state == null ? null : filter.apply(state);
        builder.hint = hint == null ? null : filter.apply(hint);
        Throwable cause = getCause();
        builder.cause = cause != null && isClean(cause, filter) ? cause : null;
        GodwitException clean = builder.build();
        clean.setStackTrace(getStackTrace());
        return clean;
    }

    private static boolean isClean(Throwable cause, UnaryOperator<String> filter) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            String message = String.valueOf(t.getMessage());
            if (!filter.apply(message).equals(message)) {
                return false;
            }
        }
        return true;
    }

    /** The same error, started anew, to add what only an outer layer knows. */
    public Builder toBuilder() {
        Builder builder = new Builder(code, String.valueOf(getMessage()));
        builder.place = place.orElse(null);
        builder.state = state;
        builder.hint = hint;
        builder.cause = getCause();
        return builder;
    }

    /** Collects the parts of an error. Not thread-safe. */
    public static final class Builder {
        private final ErrorCode code;
        private final String message;
        private @Nullable Place place;
        private @Nullable String state;
        private @Nullable String hint;
        private @Nullable Throwable cause;

        private Builder(ErrorCode code, String message) {
            this.code = code;
            this.message = message;
        }

        /** Where in the files. */
        public Builder at(Place where) {
            this.place = where;
            return this;
        }

        /** The state of the database now, as a full sentence. */
        public Builder state(String sentence) {
            this.state = sentence;
            return this;
        }

        /** What to do next, as a full sentence. */
        public Builder hint(String sentence) {
            this.hint = sentence;
            return this;
        }

        /** The underlying failure, shown with {@code --verbose} only. */
        public Builder cause(Throwable throwable) {
            this.cause = throwable;
            return this;
        }

        /** The finished error. */
        public GodwitException build() {
            return new GodwitException(this);
        }
    }
}
