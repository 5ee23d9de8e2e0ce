package dev.godwit.prisma.syntax;

import dev.godwit.error.Place;

/** Where something stands. The line is counted only when it is asked for. */
public record Spot(SourceText source, int offset) {

    /** File, line and column, with the text of the line. */
    public Place place() {
        String text = source.text();
        int start = text.lastIndexOf('\n', offset - 1) + 1;
        int end = text.indexOf('\n', offset);
        String line = text.substring(start, end < 0 ? text.length() : end).strip();
        int number = 1
                + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
        Place place = Place.of(source.file(), number, 1 + text.codePointCount(start, offset));
        return line.isEmpty() ? place : place.withStatement(line);
    }

    @Override
    public String toString() {
        return place().toString();
    }
}
