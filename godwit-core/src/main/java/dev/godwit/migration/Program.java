package dev.godwit.migration;

import dev.godwit.sql.TextSlice;

/**
 * One direction of a migration that is written in Java.
 *
 * @param origin where its class comes from
 * @param direction which of its methods runs
 */
public record Program(Origin origin, Direction direction) {

    /** Where a class comes from. */
    public sealed interface Origin {

        /** The text that tells it from others: what the history keeps, and what the checksum is over. */
        TextSlice text();
    }

    /** A source file with one public class, compiled when it is needed. */
    public record Source(TextSlice text) implements Origin {}

    /** A class on the class path. */
    public record Named(String className) implements Origin {
        @Override
        public TextSlice text() {
            return TextSlice.ofString(className, className);
        }
    }

    /** An object that was given to the API. */
    public record Instance(dev.godwit.code.Migration migration) implements Origin {
        @Override
        public TextSlice text() {
            return new Named(migration.getClass().getName()).text();
        }
    }

    /** The script that consists of it. */
    public static Script script(Origin origin, Direction direction) {
        return Script.of(new Program(origin, direction));
    }
}
