package dev.godwit.lint.form;

import java.util.Optional;

/** Reads the word for what is dropped or renamed. */
final class ObjectKinds {

    private ObjectKinds() {}

    /** The kind of thing that is named here; the cursor passes over it. */
    static Optional<ObjectKind> take(Cursor cursor) {
        for (ObjectKind kind : ObjectKind.values()) {
            if (kind != ObjectKind.ENUM_VALUE && cursor.take(kind.words().split(" "))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
