package dev.godwit.schema.change;

/** A change does not fit the structure that it is applied to. The message has the change and the reason. */
public final class ChangeMismatchException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    ChangeMismatchException(Change change, String reason) {
        super(change.text() + ": " + reason);
    }
}
