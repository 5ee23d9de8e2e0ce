package dev.godwit.dialect;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.nio.charset.StandardCharsets;

/**
 * How long a name may be.
 *
 * @param engine its name for people
 * @param most the number
 * @param bytes whether UTF-8 bytes count, and not characters
 */
public record NameLimit(String engine, int most, boolean bytes) {

    /** As long as one likes. */
    public static final NameLimit NONE = new NameLimit("", Integer.MAX_VALUE, false);

    /** Refuses a name that is longer; some engines would cut it off and go on. */
    public void check(String name) {
        int length = bytes ? name.getBytes(StandardCharsets.UTF_8).length : name.codePointCount(0, name.length());
        if (length > most) {
            String unit = bytes ? " bytes" : " characters";
            throw GodwitException.of(
                            ErrorCode.UNSUPPORTED_CHANGE,
                            "The name " + name + " has " + length + unit + "; names in " + engine + " have at most "
                                    + most + ".")
                    .state("Nothing of this migration was run.")
                    .hint("Give it a shorter name.")
                    .build();
        }
    }
}
