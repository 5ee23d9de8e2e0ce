package dev.godwit.cli.args;

import dev.godwit.config.Nearest;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads arguments against the options that are known: {@code --name value}, {@code --name=value}, {@code -n value}, {@code -nvalue},
 * {@code -qv}; everything after {@code --} is a word. Of an option that is given twice the last counts. A value that looks like an
 * option is taken for a forgotten value only when it is one.
 */
public final class ArgumentParser {

    private final List<Option> known;

    /** Reads against these options. */
    public ArgumentParser(List<Option> known) {
        this.known = known;
    }

    /** The index of the first word at or after this one, or -1 where there is none before the end or an unknown option. */
    public int wordAt(List<String> args, int from) {
        for (int i = from; i < args.size(); i++) {
            String arg = args.get(i);
            if (!isOption(arg)) {
                return i;
            }
            if (arg.equals("--")) {
                return i + 1 < args.size() ? i + 1 : -1;
            }
            int equals = arg.indexOf('=');
            Option option = arg.startsWith("--") ? named(equals < 0 ? arg : arg.substring(0, equals)) : lastLetter(arg);
            if (option == null) {
                return -1;
            }
            boolean valueFollows = arg.startsWith("--") ? equals < 0 : arg.charAt(arg.length() - 1) == option.letter();
            if (option.takesValue() && valueFollows) {
                i++;
            }
        }
        return -1;
    }

    /** The option in a cluster of letters that could take a value; null where a letter is unknown. */
    private @Nullable Option lastLetter(String arg) {
        for (int j = 1; ; j++) {
            Option option = lettered(arg.charAt(j));
            if (option == null || option.takesValue() || j == arg.length() - 1) {
                return option;
            }
        }
    }

    /** Reads all arguments. */
    public Arguments parse(List<String> args) {
        Map<String, List<String>> options = new HashMap<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (arg.equals("--")) {
                words.addAll(args.subList(i + 1, args.size()));
                break;
            } else if (!isOption(arg)) {
                words.add(arg);
            } else if (arg.startsWith("--")) {
                i += longOption(args, i, options);
            } else {
                i += letters(args, i, options);
            }
        }
        return new Arguments(options, words);
    }

    /** Returns how many further arguments it took. */
    private int longOption(List<String> args, int at, Map<String, List<String>> options) {
        String arg = args.get(at);
        int equals = arg.indexOf('=');
        Option option = named(equals < 0 ? arg : arg.substring(0, equals));
        if (option == null) {
            throw unknown(equals < 0 ? arg : arg.substring(0, equals));
        }
        if (!option.takesValue()) {
            if (equals >= 0) {
                throw usage(option.name() + " takes no value.", null);
            }
            put(options, option, "");
            return 0;
        }
        if (equals >= 0) {
            put(options, option, arg.substring(equals + 1));
            return 0;
        }
        put(options, option, following(args, at, option));
        return 1;
    }

    private int letters(List<String> args, int at, Map<String, List<String>> options) {
        String arg = args.get(at);
        for (int j = 1; j < arg.length(); j++) {
            Option option = lettered(arg.charAt(j));
            if (option == null) {
                throw unknown(arg.length() == 2 || j == 1 ? arg : "-" + arg.charAt(j));
            }
            if (!option.takesValue()) {
                put(options, option, "");
            } else if (j < arg.length() - 1) {
                int start = arg.charAt(j + 1) == '=' ? j + 2 : j + 1;
                put(options, option, arg.substring(start));
                return 0;
            } else {
                put(options, option, following(args, at, option));
                return 1;
            }
        }
        return 0;
    }

    private String following(List<String> args, int at, Option option) {
        String next = at + 1 < args.size() ? args.get(at + 1) : null;
        if (next == null
                || named(next) != null
                || (isOption(next) && next.length() == 2 && lettered(next.charAt(1)) != null)) {
            throw usage(
                    option.name() + " needs a value.",
                    "Write " + option.name() + " " + option.value() + ", or " + option.name() + "=" + option.value()
                            + ".");
        }
        return next;
    }

    private static void put(Map<String, List<String>> options, Option option, String value) {
        List<String> values = options.get(option.name());
        if (values == null) {
            values = new ArrayList<>(1);
            options.put(option.name(), values);
        }
        values.add(value);
    }

    private @Nullable Option named(String name) {
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).name().equals(name)) {
                return known.get(i);
            }
        }
        return null;
    }

    private @Nullable Option lettered(char letter) {
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).letter() == letter) {
                return known.get(i);
            }
        }
        return null;
    }

    private static boolean isOption(String arg) {
        return arg.length() > 1 && arg.charAt(0) == '-';
    }

    private GodwitException unknown(String typed) {
        List<String> names = new ArrayList<>();
        for (Option option : known) {
            if (!option.hidden()) {
                names.add(option.name());
            }
        }
        return usage(
                "Unknown option " + typed + ".",
                Nearest.to(typed.startsWith("--") ? typed : "-" + typed, names)
                        .map(nearest -> "Did you mean " + nearest + "?")
                        .orElse(null));
    }

    private static GodwitException usage(String message, @Nullable String hint) {
        GodwitException.Builder error = GodwitException.of(ErrorCode.USAGE, message);
        return hint == null ? error.build() : error.hint(hint).build();
    }
}
