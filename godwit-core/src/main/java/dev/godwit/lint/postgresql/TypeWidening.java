package dev.godwit.lint.postgresql;

import dev.godwit.lint.form.TypeForm;

/**
 * A change of type, and whether PostgreSQL does it without reading a row: where the old type is binary coercible to the new one and its
 * length is not cut (manual, “ALTER TABLE”, notes; {@code varchar_support}, {@code numeric_support} and {@code varbit_support} of the server).
 */
record TypeWidening(TypeForm from, TypeForm to) {

    boolean isFree() {
        if (from.array() || to.array()) {
            return from.equals(to);
        }
        if (from.isOne("varchar")) {
            return to.isOne("text") || (to.isOne("varchar") && isNotShorter());
        }
        if (from.isOne("text")) {
            return to.isOne("text") || (to.isOne("varchar") && to.arguments().isEmpty());
        }
        if (from.isOne("numeric", "decimal")) {
            return to.isOne("numeric", "decimal") && (to.arguments().isEmpty() || (isNotShorter() && hasSameScale()));
        }
        boolean bits = from.isOne("bit varying", "varbit") && to.isOne("bit varying", "varbit");
        return from.equals(to) || (bits && isNotShorter()) || (from.isOne("cidr") && to.isOne("inet"));
    }

    private boolean isNotShorter() {
        return to.number(0, Integer.MAX_VALUE) >= from.number(0, Integer.MAX_VALUE);
    }

    private boolean hasSameScale() {
        return to.number(1, 0) == from.number(1, 0);
    }
}
