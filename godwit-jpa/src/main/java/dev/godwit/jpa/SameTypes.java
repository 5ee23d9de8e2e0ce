package dev.godwit.jpa;

import dev.godwit.schema.DataType;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Types that only look different: Hibernate always says how many digits of a second it wants, and those who write SQL seldom do; and a text
 * of which nobody says how long it is has 255 characters to JPA, which is no reason to cut off one that may be longer.
 *
 * @param engine where
 */
record SameTypes(String engine) implements BiPredicate<DataType, DataType> {

    /** PostgreSQL's manual, “Date/Time Types”; H2's documentation, “Data Types”. */
    private static final Set<String> MICROSECONDS = Set.of("postgresql", "h2");

    private static final int USUAL_LENGTH = 255;

    @Override
    public boolean test(DataType wanted, DataType there) {
        return plain(wanted).equals(plain(there)) || (isUsualText(wanted) && holdsUsualText(there));
    }

    private static boolean isUsualText(DataType type) {
        return type instanceof DataType.Characters text
                && !text.fixed()
                && text.length().orElse(0) == USUAL_LENGTH;
    }

    private static boolean holdsUsualText(DataType type) {
        return type instanceof DataType.Text
                || (type instanceof DataType.Characters text
                        && !text.fixed()
                        && text.length().orElse(Integer.MAX_VALUE) >= USUAL_LENGTH);
    }

    private DataType plain(DataType type) {
        boolean open = MICROSECONDS.contains(engine)
                && type instanceof DataType.Timestamp timestamp
                && timestamp.precision().orElse(6) == 6;
        return open ? new DataType.Timestamp(OptionalInt.empty(), ((DataType.Timestamp) type).zoned()) : type;
    }
}
