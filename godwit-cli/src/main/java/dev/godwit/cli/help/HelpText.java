package dev.godwit.cli.help;

import dev.godwit.cli.GlobalOptions;
import dev.godwit.cli.args.Option;
import dev.godwit.cli.command.Usage;
import dev.godwit.cli.command.Verb;
import java.util.ArrayList;
import java.util.List;

/** Help for people. Wrapped at 80 columns. */
public final class HelpText {

    private static final int WIDTH = 80;

    private final String version;

    /** Help of this release. */
    public HelpText(String version) {
        this.version = version;
    }

    /** All commands, one line each, and the options that each takes. */
    public String overview() {
        StringBuilder text = new StringBuilder();
        text.append("Godwit ").append(version).append(": database migrations.\n\n");
        text.append("Usage: godwit [options] COMMAND [arguments]\n");
        int width = 0;
        for (Verb verb : Verb.values()) {
            width = Math.max(width, verb.words().length());
        }
        Verb.Group group = null;
        for (Verb verb : Verb.values()) {
            if (verb.group() != group) {
                group = verb.group();
                text.append('\n').append(group.title()).append('\n');
            }
            entry(text, verb.words(), width, verb.summary());
        }
        text.append("\nOptions of every command\n");
        options(text, GlobalOptions.ALL);
        text.append("\nExit codes\n");
        entry(text, "0", 3, "done, or nothing to do");
        entry(text, "1", 3, "the answer is no: a migration failed, or a check found something");
        entry(text, "2", 3, "wrong usage, configuration or files");
        entry(text, "3", 3, "the database cannot be reached or refused the log-in");
        entry(text, "4", 3, "another run holds the lock");
        entry(text, "5", 3, "history and files disagree");
        entry(text, "6", 3, "refused for safety");
        entry(text, "130", 3, "interrupted; the state is consistent");
        text.append("\nHelp on a command: godwit COMMAND --help\n");
        return text.toString();
    }

    /** The commands of two words that begin with this one. */
    public String ofGroup(String word) {
        StringBuilder text = new StringBuilder("Usage: godwit ").append(word).append(" COMMAND\n\n");
        int width = 0;
        for (Verb verb : Verb.group(word)) {
            width = Math.max(width, verb.words().length());
        }
        for (Verb verb : Verb.group(word)) {
            entry(text, verb.words(), width, verb.summary());
        }
        return text.append("\nHelp on a command: godwit COMMAND --help\n").toString();
    }

    /** One command with all it takes. */
    public String of(Verb verb) {
        Usage usage = verb.create().usage();
        StringBuilder text = new StringBuilder("Usage: godwit ").append(verb.words());
        List<Option> shown = new ArrayList<>();
        for (Option option : usage.options()) {
            if (!option.hidden()) {
                shown.add(option);
            }
        }
        text.append(usage.words().isEmpty() ? "" : " " + usage.words())
                .append(shown.isEmpty() ? "" : " [options]")
                .append('\n');
        for (String paragraph : usage.about()) {
            text.append('\n');
            wrapped(text, paragraph, 0, 0);
        }
        if (!shown.isEmpty()) {
            text.append("\nOptions\n");
            options(text, shown);
        }
        if (!usage.examples().isEmpty()) {
            text.append("\nExamples\n");
            for (String example : usage.examples()) {
                text.append("  godwit ").append(example).append('\n');
            }
        }
        if (!verb.aliases().isEmpty()) {
            text.append('\n');
            wrapped(text, "Also understood: " + String.join(", ", verb.aliases()) + ".", 0, 0);
        }
        text.append("\nOptions of every command: godwit --help\n");
        return text.toString();
    }

    private static void options(StringBuilder text, List<Option> options) {
        int width = 0;
        for (Option option : options) {
            width = Math.max(width, label(option).length());
        }
        for (Option option : options) {
            entry(text, label(option), width, option.help());
        }
    }

    private static String label(Option option) {
        return (option.letter() == 0 ? "    " : "-" + option.letter() + ", ")
                + option.name()
                + (option.takesValue() ? " " + option.value() : "");
    }

    private static void entry(StringBuilder text, String label, int width, String help) {
        text.append("  ").append(label).append(" ".repeat(width - label.length() + 2));
        wrapped(text, help, width + 4, width + 4);
    }

    /** Appends a paragraph, with the column at which it starts and that at which its further lines do. */
    private static void wrapped(StringBuilder text, String paragraph, int column, int indent) {
        int at = column;
        boolean first = true;
        for (String word : paragraph.split(" ")) {
            if (!first && at + 1 + word.length() > WIDTH) {
                text.append('\n').append(" ".repeat(indent));
                at = indent;
            } else if (!first) {
                text.append(' ');
                at++;
            }
            text.append(word);
            at += word.length();
            first = false;
        }
        text.append('\n');
    }
}
