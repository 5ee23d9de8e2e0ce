package dev.godwit.lint.rewrite;

import dev.godwit.lint.form.Name;
import java.util.List;

/** Names as an engine stores them, written so that it reads them as the same (standard SQL). */
public final class Identifier {

    private Identifier() {}

    /** Bare where that is the same, else in double quotes. */
    public static String of(String stored) {
        return stored.matches("[a-z_][a-z0-9_]*") ? stored : "\"" + stored.replace("\"", "\"\"") + "\"";
    }

    /** The same as a name. */
    public static Name name(String stored) {
        return new Name(of(stored), List.of(stored));
    }
}
