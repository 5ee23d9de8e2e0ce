package dev.godwit.error;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Anything that stops Godwit, told in four parts: what happened ({@link #getMessage()}), where ({@link #place()}), what state the
 * database is in ({@link #state()}) and what to do next ({@link #hint()}). {@link #code()} is stable across releases. No part ever
 * holds a password.
 *
 * <p>There is one subclass for each exit code of the command line, so that a program can tell what it can do about an error: wait for
 * {@link Locked}, try again after {@link Connection}, show the rest to a person.
 */
public abstract sealed class GodwitException extends RuntimeException {

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
        builder.place = place.map(p ->
                        new Place(p.file(), p.line(), p.column(), p.statement().map(filter)))
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
            return switch (code.exitCode()) {
                case USAGE -> new Usage(this);
                case CONNECTION -> new Connection(this);
                case LOCKED -> new Locked(this);
                case DISAGREEMENT -> new Disagreement(this);
                case REFUSED -> new Refused(this);
                case INTERRUPTED -> new Interrupted(this);
                case NO, DONE -> new Failed(this);
            };
        }
    }

    /** It ran and the answer is no: a migration failed, a check found something (exit code 1). */
    public static final class Failed extends GodwitException {
        private static final long serialVersionUID = 1L;

        private Failed(Builder builder) {
            super(builder);
        }
    }

    /** Wrong usage, configuration or files; the database was not touched (exit code 2). */
    public static final class Usage extends GodwitException {
        private static final long serialVersionUID = 1L;

        private Usage(Builder builder) {
            super(builder);
        }
    }

    /** The database cannot be reached, refused the log-in or went away (exit code 3). */
    public static final class Connection extends GodwitException {
        private static final long serialVersionUID = 1L;

        private Connection(Builder builder) {
            super(builder);
        }
    }

    /** Another run holds the lock (exit code 4). */
    public static final class Locked extends GodwitException {
        private static final long serialVersionUID = 1L;

        private Locked(Builder builder) {
            super(builder);
        }
    }

    /** History and files disagree (exit code 5). */
    public static final class Disagreement extends GodwitException {
        private static final long serialVersionUID = 1L;

        private Disagreement(Builder builder) {
            super(builder);
        }
    }

    /** Refused for safety (exit code 6). */
    public static final class Refused extends GodwitException {
        private static final long serialVersionUID = 1L;

        private Refused(Builder builder) {
            super(builder);
        }
    }

    /** Interrupted; the state is consistent (exit code 130). */
    public static final class Interrupted extends GodwitException {
        private static final long serialVersionUID = 1L;

        private Interrupted(Builder builder) {
            super(builder);
        }
    }
}
