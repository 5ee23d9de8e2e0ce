package dev.godwit.jpa.write;

import javax.lang.model.SourceVersion;

/** What may be a name in Java. */
public final class JavaNames {

    private JavaNames() {}

    /** Whether this can be the name of a field, a class or a constant. */
    public static boolean isName(String text) {
        return SourceVersion.isIdentifier(text) && !SourceVersion.isKeyword(text) && text.indexOf('$') < 0;
    }
}
