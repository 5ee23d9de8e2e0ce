package dev.godwit.lint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The version of the server that migrations will run on.
 *
 * @param numbers from the left, at least one
 */
public record TargetVersion(List<Integer> numbers) {

    private static final Pattern FORM = Pattern.compile("\\d{1,6}(\\.\\d{1,6})*");

    public TargetVersion {
        numbers = List.copyOf(numbers);
    }

    /** This version. */
    public static TargetVersion of(Integer... numbers) {
        return new TargetVersion(List.of(numbers));
    }

    /** Reads {@code 14}, {@code 10.6} and {@code 8.0.13}. */
    public static Optional<TargetVersion> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        List<Integer> numbers = new ArrayList<>();
        for (String number : text.split("\\.")) {
            numbers.add(Integer.parseInt(number));
        }
        return Optional.of(new TargetVersion(numbers));
    }

    /** Whether it is this one or a later one; numbers that are not given count as 0. */
    public boolean isAtLeast(int... other) {
        for (int i = 0; i < other.length; i++) {
            int own = i < numbers.size() ? numbers.get(i) : 0;
            if (own != other[i]) {
                return own > other[i];
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}
