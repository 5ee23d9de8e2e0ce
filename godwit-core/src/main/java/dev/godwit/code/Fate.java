package dev.godwit.code;

/** Whether what was described is to be made, or to go. */
final class Fate {

    /** What may happen to it. */
    enum Kind {
        /** It is new. */
        ADD,
        /** It is defined anew. */
        ALTER,
        /** It goes. */
        DROP
    }

    private final boolean tableExists;
    private Kind kind = Kind.ADD;

    Fate(boolean tableExists) {
        this.tableExists = tableExists;
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    void become(Kind other, String what) {
        requireTable(what);
        kind = other;
    }

    /** For words that have no meaning in a table that is just being made. */
    void requireTable(String what) {
        if (!tableExists) {
            throw Mistake.of(what + " stands in createTable.", "It belongs into alterTable.");
        }
    }
}
