package dev.godwit.backfill;

import dev.godwit.dialect.RangeSql;
import dev.godwit.dialect.TablePages;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;

/** Along the pages of a table that has no key. */
final class PageWalk implements RangeWalk {

    private final RangeSql ranges;
    private final TablePages pages;

    PageWalk(RangeSql ranges, TablePages pages) {
        this.ranges = ranges;
        this.pages = pages;
    }

    @Override
    public String along() {
        return "its pages (ctid)";
    }

    @Override
    public String columns() {
        return "ctid";
    }

    @Override
    public int width() {
        return 1;
    }

    @Override
    public Optional<List<String>> end(Connection connection) {
        return pages.count() == 0 ? Optional.empty() : Optional.of(List.of(Long.toString(pages.count() - 1)));
    }

    @Override
    public Optional<KeyRange> next(Connection connection, Optional<List<String>> behind, List<String> end, long size) {
        long first = behind.map(last -> Long.parseLong(last.get(0)) + 1).orElse(0L);
        long wall = Long.parseLong(end.get(0));
        if (first > wall) {
            return Optional.empty();
        }
        long rowsOnOne = Math.max(1, pages.rows() / Math.max(1, pages.count()));
        long last = Math.min(wall, first + Math.max(1, size / rowsOnOne) - 1);
        return Optional.of(new KeyRange(
                List.of(Long.toString(first)), List.of(Long.toString(last)), (last - first + 1) * rowsOnOne));
    }

    @Override
    public String filling(RangedStatement.Bound bound, String prefix, KeyRange range) {
        return ranges.onPages(
                prefix,
                Long.parseLong(range.first().get(0)),
                Long.parseLong(range.last().get(0)));
    }

    @Override
    public boolean tellsRows() {
        return false;
    }

    @Override
    public String keyTexts(String name) {
        throw new UnsupportedOperationException("A page is no key of a row.");
    }

    @Override
    public String isRow(List<String> key) {
        throw new UnsupportedOperationException("A page is no key of a row.");
    }

    @Override
    public boolean hasBounds() {
        return false;
    }
}
