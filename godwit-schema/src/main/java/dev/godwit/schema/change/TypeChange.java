package dev.godwit.schema.change;

import dev.godwit.schema.DataType;
import dev.godwit.schema.DataType.Characters;
import dev.godwit.schema.DataType.Decimal;
import dev.godwit.schema.DataType.Enumeration;
import dev.godwit.schema.DataType.Floating;
import dev.godwit.schema.DataType.IntegerNumber;
import dev.godwit.schema.DataType.Text;
import java.util.OptionalInt;

/**
 * The content of a column is made into another type.
 *
 * @param from its type before
 * @param to its type after
 */
record TypeChange(DataType from, DataType to) {

    /** Whether some value of the old type has no equal in the new one; true wherever that is not known. */
    boolean canLoseData() {
        if (from.equals(to)) {
            return false;
        }
        if (from instanceof IntegerNumber a && to instanceof IntegerNumber b) {
            return b.size().compareTo(a.size()) < 0 || a.unsigned() != b.unsigned();
        }
        if (from instanceof Characters a) {
            return !(to instanceof Text)
                    && !(to instanceof Characters b && !b.fixed() && atLeast(b.length(), a.length()));
        }
        if (from instanceof Text a && to instanceof Text b) {
            return b.capacity().compareTo(a.capacity()) < 0;
        }
        if (from instanceof Decimal a && to instanceof Decimal b) {
            return !holds(b, a);
        }
        if (from instanceof Enumeration a && to instanceof Enumeration b) {
            return !b.values().containsAll(a.values());
        }
        if (from instanceof Floating && to instanceof Floating b) {
            return !b.twice();
        }
        return true;
    }

    private static boolean atLeast(OptionalInt now, OptionalInt before) {
        return now.isEmpty() || (before.isPresent() && now.getAsInt() >= before.getAsInt());
    }

    private static boolean holds(Decimal now, Decimal before) {
        if (now.precision().isEmpty() || before.precision().isEmpty()) {
            return now.equals(before);
        }
        int scaleNow = now.scale().orElse(0);
        int scaleBefore = before.scale().orElse(0);
        int wholeNow = now.precision().getAsInt() - scaleNow;
        int wholeBefore = before.precision().getAsInt() - scaleBefore;
        return scaleNow >= scaleBefore && wholeNow >= wholeBefore;
    }
}
