package dev.godwit.dialect;

import java.util.OptionalLong;

/**
 * {@code LIMIT … OFFSET …}, as most engines have it.
 *
 * @param all what stands for all rows where only an offset is said; empty where nothing has to stand
 */
public record LimitOffset(String all) {

    /** The query with both, as far as they are said. */
    public String page(String select, OptionalLong limit, OptionalLong offset) {
        StringBuilder sql = new StringBuilder(select);
        if (limit.isPresent()) {
            sql.append(" LIMIT ").append(limit.getAsLong());
        } else if (offset.isPresent() && !all.isEmpty()) {
            sql.append(" LIMIT ").append(all);
        }
        if (offset.isPresent()) {
            sql.append(" OFFSET ").append(offset.getAsLong());
        }
        return sql.toString();
    }
}
