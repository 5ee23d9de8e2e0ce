package dev.godwit.prisma.map;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A moment in a default.
 *
 * @param text as the file has it (RFC 3339)
 */
record Moment(String text) {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern(" xxx", Locale.ROOT);

    /**
     * As SQL takes it.
     *
     * @param withOffset in its own time zone, with that said; otherwise in UTC
     */
    String written(boolean withOffset) {
        OffsetDateTime moment = OffsetDateTime.parse(text);
        OffsetDateTime shown = withOffset ? moment : moment.withOffsetSameInstant(ZoneOffset.UTC);
        String digits = (shown.getNano() == 0 ? SECONDS : MILLISECONDS).format(shown);
        return withOffset ? digits + OFFSET.format(shown) : digits;
    }
}
