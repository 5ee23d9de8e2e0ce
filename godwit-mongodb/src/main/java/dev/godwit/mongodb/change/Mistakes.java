package dev.godwit.mongodb.change;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;

/** What is wrong with what a migration asks for, found before anything is sent. */
public final class Mistakes {

    private Mistakes() {}

    /** Something that makes no sense. */
    public static GodwitException malformed(String what, String hint) {
        return GodwitException.of(ErrorCode.MIGRATION_MALFORMED, what)
                .hint(hint)
                .build();
    }

    /** Something that cannot be undone, when the way back is asked for. */
    public static GodwitException noWayBack(String what, String hint) {
        return GodwitException.of(ErrorCode.NO_DOWN, what)
                .state("Nothing was sent to the database.")
                .hint(hint)
                .build();
    }

    /** The name of a collection, if it can be one. */
    public static String collection(String name) {
        if (name.isEmpty() || name.contains("$") || name.indexOf('\0') >= 0 || name.startsWith("system.")) {
            throw malformed(
                    "\"" + name + "\" cannot be the name of a collection.",
                    "A name is not empty, has no $ in it and does not begin with system.");
        }
        return name;
    }

    /** The path of a field that can be changed. */
    public static String field(String path) {
        if (path.isEmpty()
                || path.startsWith("$")
                || path.startsWith(".")
                || path.endsWith(".")
                || path.contains("..")) {
            throw malformed(
                    "\"" + path + "\" cannot be a field.", "Write its name, or a path with dots: address.city.");
        }
        if (path.equals("_id")) {
            throw malformed("The _id of a document cannot be changed.", "Copy the documents into a new collection.");
        }
        return path;
    }
}
