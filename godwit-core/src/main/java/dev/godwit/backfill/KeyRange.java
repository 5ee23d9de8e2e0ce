package dev.godwit.backfill;

import java.util.List;

/**
 * A stretch of a table between two keys, both of which belong to it.
 *
 * @param first the values of its first key, as the engine writes them as texts
 * @param last those of its last one
 * @param rows how many rows are in it; an estimate where there is no key
 */
record KeyRange(List<String> first, List<String> last, long rows) {

    KeyRange {
        first = List.copyOf(first);
        last = List.copyOf(last);
    }
}
