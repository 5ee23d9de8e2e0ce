package dev.godwit.migration;

/** Which way a migration runs. */
public enum Direction {
    /** Forward: {@code up}. */
    UP("up"),
    /** Back: {@code down}. */
    DOWN("down");

    private final String text;

    Direction(String text) {
        this.text = text;
    }

    /** {@code up} or {@code down}. */
    public String text() {
        return text;
    }
}
