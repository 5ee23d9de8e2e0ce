package dev.godwit.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Rows in columns that are as wide as their content, two blanks apart. For one thread. */
final class Table {

    private final List<String> head;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Integer> rightAligned;

    Table(List<String> head, List<Integer> rightAligned) {
        this.head = head;
        this.rightAligned = rightAligned;
    }

    void row(List<String> cells) {
        rows.add(cells);
    }

    /** The lines, the head first, without blanks at their ends. Painting a cell must not change its width on the screen. */
    List<String> lines(UnaryOperator<String> paintHead, CellPainter paint) {
        int[] widths = new int[head.size()];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = width(head.get(c));
            for (List<String> row : rows) {
                widths[c] = Math.max(widths[c], width(row.get(c)));
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(paintHead.apply(line(head, widths, (column, text) -> text)));
        for (List<String> row : rows) {
            lines.add(line(row, widths, paint));
        }
        return lines;
    }

    private String line(List<String> cells, int[] widths, CellPainter paint) {
        StringBuilder line = new StringBuilder();
        int owed = 0;
        for (int c = 0; c < cells.size(); c++) {
            String cell = cells.get(c);
            int gap = widths[c] - width(cell);
            int before = owed + (rightAligned.contains(c) ? gap : 0);
            owed = 2 + (rightAligned.contains(c) ? 0 : gap);
            if (!cell.isEmpty()) {
                line.append(" ".repeat(before)).append(paint.paint(c, cell));
            } else {
                owed += before;
            }
        }
        return line.toString();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Colours a cell. */
    @FunctionalInterface
    interface CellPainter {
        /** The text with colours. */
        String paint(int column, String text);
    }
}
