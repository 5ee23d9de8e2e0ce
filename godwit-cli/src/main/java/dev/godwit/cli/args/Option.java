package dev.godwit.cli.args;

import java.io.File;
import picocli.CommandLine.Model.OptionSpec;

/**
 * An option of the command line.
 *
 * @param name with its dashes: {@code --steps}
 * @param letter its short form: {@code e} for {@code -e}; 0 for none
 * @param value what help calls its value; empty for a flag
 * @param help what it does, as a phrase
 * @param hidden whether help and completion leave it out, because it is there for the habits of other tools only
 */
public record Option(String name, char letter, String value, String help, boolean hidden) {

    /** An option without a value. */
    public static Option flag(String name, String help) {
        return new Option(name, '\0', "", help, false);
    }

    /** An option with a value. */
    public static Option of(String name, String value, String help) {
        return new Option(name, '\0', value, help, false);
    }

    /** The same, with a short form. */
    public Option letter(char shortForm) {
        return new Option(name, shortForm, value, help, hidden);
    }

    /** The same, left out of help. */
    public Option hide() {
        return new Option(name, letter, value, help, true);
    }

    /** Whether a value follows. */
    public boolean takesValue() {
        return !value.isEmpty();
    }

    /** Whether its value may be an empty text. Elsewhere an empty one is a shell variable that was not set. */
    public boolean mayBeEmpty() {
        return value.equals("TEXT");
    }

    /** The same for picocli. */
    public OptionSpec.Builder spec() {
        OptionSpec.Builder spec = letter == 0 ? OptionSpec.builder(name) : OptionSpec.builder(name, "-" + letter);
        spec.hidden(hidden).paramLabel(name.substring(2));
        if (!takesValue()) {
            return spec.arity("0").type(boolean.class);
        }
        return spec.arity("1").type(value.startsWith("FILE") || value.equals("DIR") ? File.class : String.class);
    }
}
