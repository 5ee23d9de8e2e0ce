package dev.godwit.lint.fix;

import dev.godwit.migration.Version;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds versions behind one and before the next that there is: the next seconds or numbers where they are free, else numbers behind a dot.
 *
 * @param taken all that files and history know
 */
record FollowingVersions(Set<Version> taken) {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

    List<Version> after(Version version, int count) {
        List<Version> numbers = new ArrayList<>();
        Version last = version;
        for (int i = 0; i < count && last.text().matches("\\d+"); i++) {
            last = new Version(next(last.text()));
            numbers.add(last);
        }
        return numbers.size() == count && areFree(version, numbers) ? numbers : dotted(version, count);
    }

    private boolean areFree(Version version, List<Version> numbers) {
        Version last = numbers.isEmpty() ? version : numbers.get(numbers.size() - 1);
        return taken.stream()
                .filter(each -> !each.isRepeatable() && each.compareTo(version) > 0)
                .allMatch(each -> each.compareTo(last) > 0 && !each.hasNumbersOf(last));
    }

    private List<Version> dotted(Version version, int count) {
        List<Version> found = new ArrayList<>();
        for (int i = 1; found.size() < count; i++) {
            Version candidate = new Version(version + "." + i);
            if (!taken.contains(candidate)) {
                found.add(candidate);
            }
        }
        return found;
    }

    private static String next(String digits) {
        try {
            return LocalDateTime.parse(digits, SECOND).plusSeconds(1).format(SECOND);
        } catch (DateTimeException noTime) {
            String next = new BigInteger(digits).add(BigInteger.ONE).toString();
            return "0".repeat(Math.max(0, digits.length() - next.length())) + next;
        }
    }
}
