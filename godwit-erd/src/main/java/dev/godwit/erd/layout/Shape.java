package dev.godwit.erd.layout;

import dev.godwit.erd.Box;
import dev.godwit.erd.Row;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A box with its measures, in pixels from its own corner: a head with the title, then rows of sign, keys, name and type, then notes.
 *
 * @param signs whether rows begin with the sign of what happened to them
 * @param keysWidth how much room keys take, with the gap behind them
 */
public record Shape(Box box, boolean signs, int keysWidth, int width) {

    /** The height of the head. */
    public static final int HEAD = 26;
    /** The height of a row and of a note. */
    public static final int ROW = 22;
    /** Between the border and what is inside. */
    public static final int PADDING = 10;

    /** Between the title and what stands behind it. */
    public static final int KIND_GAP = 12;

    private static final int GAP = 18;
    private static final int KEYS_GAP = 10;
    private static final int SIGN = 14;
    private static final int LONGEST_TYPE = 300;
    private static final int LONGEST_NOTE = 420;
    private static final int NARROWEST = 90;

    /** Measures a box. */
    static Shape of(Box box, boolean signs) {
        int keys = widest(box.rows().stream().map(Shape::keys).toList());
        int keysWidth = keys == 0 ? 0 : keys + KEYS_GAP;
        int left = PADDING + (signs ? SIGN : 0);
        int width = NARROWEST;
        width = Math.max(width, left + TextWidth.of(box.title()) + KIND_GAP + TextWidth.of(kind(box)) + PADDING);
        for (Row row : box.rows()) {
            int type = TextWidth.of(type(row));
            int cells = TextWidth.of(row.shownName()) + (type == 0 ? 0 : GAP + type);
            width = Math.max(width, left + keysWidth + cells + PADDING);
        }
        for (Box.Note note : box.notes()) {
            width = Math.max(width, left + TextWidth.of(note(note)) + PADDING);
        }
        return new Shape(box, signs, keysWidth, width);
    }

    private static int widest(List<String> texts) {
        return texts.stream().mapToInt(TextWidth::of).max().orElse(0);
    }

    /** The keys that a row belongs to, as text. */
    public static String keys(Row row) {
        return row.keys().stream()
                .sorted(Comparator.naturalOrder())
                .map(Row.Key::name)
                .collect(Collectors.joining(" "));
    }

    /** The type of a row, cut where it is very long. */
    public static String type(Row row) {
        return TextWidth.cut(row.shownType(), LONGEST_TYPE);
    }

    /** A note, cut where it is very long. */
    public static String note(Box.Note note) {
        return TextWidth.cut(note.text(), LONGEST_NOTE);
    }

    /** What stands behind the title: what the box is, where it is no table. */
    public static String kind(Box box) {
        return box.id().kind() == Box.Kind.TABLE ? "" : box.id().kind().words();
    }

    /** Where title, keys and notes begin. */
    public int textLeft() {
        return PADDING + (signs ? SIGN : 0);
    }

    /** Where names of rows begin. */
    public int nameLeft() {
        return textLeft() + keysWidth;
    }

    /** Where types end. */
    public int typeRight() {
        return width - PADDING;
    }

    /** All of it. */
    public int height() {
        int lines = box.rows().size() + box.notes().size();
        return HEAD + lines * ROW + (lines == 0 ? 0 : 4);
    }

    /** Where a row begins. */
    public int top(int row) {
        return HEAD + 2 + row * ROW;
    }

    /** Where a note begins. */
    public int noteTop(int note) {
        return top(box.rows().size() + note);
    }
}
