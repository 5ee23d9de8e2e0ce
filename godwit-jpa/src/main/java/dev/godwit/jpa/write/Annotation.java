package dev.godwit.jpa.write;

import java.util.ArrayList;
import java.util.List;

/** An annotation as it stands in a source file. Not thread-safe. */
public final class Annotation {

    private static final int LINE = 100;

    private final String name;
    private final List<String> members = new ArrayList<>();

    /**
     * Without members.
     *
     * @param name as the file names it
     */
    public Annotation(String name) {
        this.name = name;
    }

    /** With this as its only, unnamed member. */
    public Annotation of(String value) {
        members.add(value);
        return this;
    }

    /** With this member. */
    public Annotation with(String member, Object value) {
        members.add(member + " = " + value);
        return this;
    }

    /** With this member where the condition holds. */
    public Annotation with(boolean condition, String member, Object value) {
        return condition ? with(member, value) : this;
    }

    /** Whether it has no member. */
    public boolean isBare() {
        return members.isEmpty();
    }

    /** In one line, however long, as it stands within another one. */
    public String line() {
        return "@" + name + (isBare() ? "" : "(" + String.join(", ", members) + ")");
    }

    /** In one line, or one member a line where it would be long. */
    public String text(String indent) {
        if (isBare()) {
            return indent + "@" + name;
        }
        String line = indent + "@" + name + "(" + String.join(", ", members) + ")";
        String deep = "\n" + indent + "        ";
        return line.length() <= LINE ? line : indent + "@" + name + "(" + deep + String.join("," + deep, members) + ")";
    }
}
