package dev.godwit.sql;

import dev.godwit.error.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line comment says, looked at as a {@linkplain Directive directive}.
 *
 * @param word what stands behind {@code migrate:}, as it is written
 * @param exact whether it is written as directives are: in lower case, without blanks around the colon
 * @param behind index behind the word in the comment
 */
public record DirectiveLine(String word, boolean exact, int behind) {

    private static final Pattern SHAPE =
            Pattern.compile("--\\s*(migrate)(\\s*):(\\s*)(\\S+)", Pattern.CASE_INSENSITIVE);
    private static final List<String> WORDS = Directive.Word.allWritten();

    /** Looks at a comment from its {@code --} to its last character; empty where it is not of the form {@code -- migrate:word}. */
    public static Optional<DirectiveLine> of(String comment) {
        Matcher matcher = SHAPE.matcher(comment);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        boolean exact = matcher.group(1).equals("migrate")
                && matcher.group(2).isEmpty()
                && matcher.group(3).isEmpty();
        return Optional.of(new DirectiveLine(matcher.group(4), exact, matcher.end()));
    }

    /** The directive that it is; empty where it is another comment, or only looks like one. */
    public Optional<Directive.Word> directive() {
        return exact ? Directive.Word.of(word) : Optional.empty();
    }

    /**
     * What was probably meant where it is not quite a directive. A blank behind the colon makes a sentence of it ({@code migrate: the
     * old rows}), unless one of the very words follows.
     */
    public Optional<String> meant() {
        if (directive().isPresent()) {
            return Optional.empty();
        }
        return exact
                ? Nearest.to(word, WORDS)
                : WORDS.stream().filter(word::equalsIgnoreCase).findFirst();
    }
}
