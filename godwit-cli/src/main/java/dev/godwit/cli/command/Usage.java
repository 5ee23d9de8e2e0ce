package dev.godwit.cli.command;

import dev.godwit.cli.args.Option;
import java.util.List;

/**
 * What a command takes and what its help says.
 *
 * @param words the words after its name, as help shows them: {@code NAME}, {@code [V]}, {@code [FILE…]}
 * @param about one paragraph or more, each a text without line ends
 * @param options its own options
 * @param examples command lines without {@code godwit}
 */
public record Usage(String words, List<String> about, List<Option> options, List<String> examples) {

    /** A command that takes no words. */
    public static Usage of(String about) {
        return new Usage("", List.of(about), List.of(), List.of());
    }

    /** With these words after its name. */
    public Usage words(String shown) {
        return new Usage(shown, about, options, examples);
    }

    /** With these options. */
    public Usage options(Option... own) {
        return new Usage(words, about, List.of(own), examples);
    }

    /** With these examples. */
    public Usage examples(String... lines) {
        return new Usage(words, about, options, List.of(lines));
    }

    /** How many words it needs. */
    public int wordsNeeded() {
        return words.isEmpty() || words.startsWith("[") ? 0 : 1;
    }

    /** How many words it takes at most. */
    public int wordsAllowed() {
        return words.isEmpty() ? 0 : words.contains("…") ? Integer.MAX_VALUE : 1;
    }
}
