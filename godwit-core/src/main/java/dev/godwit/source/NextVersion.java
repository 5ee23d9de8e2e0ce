package dev.godwit.source;

import dev.godwit.migration.Version;
import java.math.BigInteger;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** Finds the version of a new migration: the second of now, or the first free one behind the newest. */
record NextVersion(Clock clock) {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

    Version after(Optional<Version> newest) {
        Version now = new Version(
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).format(SECOND));
        return newest.isPresent() && newest.get().compareTo(now) >= 0 ? next(newest.get()) : now;
    }

    private static Version next(Version newest) {
        String digits = newest.text().split("\\D", 2)[0];
        try {
            return new Version(
                    LocalDateTime.parse(digits, SECOND).plusSeconds(1).format(SECOND));
        } catch (DateTimeException e) {
            return new Version(new BigInteger(digits).add(BigInteger.ONE).toString());
        }
    }
}
