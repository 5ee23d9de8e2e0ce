package dev.godwit.cli.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a step showed.
 *
 * @param out lines of standard output, or of a result
 * @param err lines of standard error
 * @param exit the exit code of a command
 */
record Shown(List<String> out, List<String> err, Optional<Integer> exit) {

    private static final Pattern STACK = Pattern.compile("(\tat [^\n]*\n|\t\\.\\.\\. \\d+ more\n)+");

    static Shown nothing() {
        return new Shown(List.of(), List.of(), Optional.empty());
    }

    static Shown result(List<String> lines) {
        return new Shown(lines, List.of(), Optional.empty());
    }

    /** The lines of a text; of a stack trace only that there is one. */
    static List<String> lines(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        String brief = STACK.matcher(text).replaceAll("\tat the stack\n");
        List<String> lines = new ArrayList<>(List.of(brief.split("\n", -1)));
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    /** As a scenario would say it; JSON laid out, what varies replaced if asked for. */
    List<String> transcript(boolean hideVarying) {
        List<String> lines = new ArrayList<>();
        Optional<Object> document = Json.read(String.join("\n", out));
        if (document.isPresent()) {
            Json.write(document.get()).forEach(line -> lines.add(marked('|', line)));
        } else {
            out.forEach(line -> lines.add(marked('|', hideVarying ? Varying.hidden(line) : line)));
        }
        err.forEach(line -> lines.add(marked('!', hideVarying ? Varying.hidden(line) : line)));
        exit.ifPresent(code -> lines.add("exit " + code));
        return lines;
    }

    private static String marked(char mark, String line) {
        return line.isEmpty() ? String.valueOf(mark) : mark + " " + line;
    }

    /** Whether this is what the lines expect. */
    boolean matches(List<String> expected) {
        List<String> wantedOut = of('|', expected);
        Optional<Object> wanted = Json.read(String.join("\n", wantedOut));
        Optional<Object> found = Json.read(String.join("\n", out));
        boolean outMatches = wanted.isPresent() && found.isPresent()
                ? Json.matches(wanted.get(), found.get())
                : matches(wantedOut, out);
        List<String> wantedExit =
                expected.stream().filter(l -> l.startsWith("exit ")).toList();
        return outMatches
                && matches(of('!', expected), err)
                && wantedExit.equals(exit.map(code -> "exit " + code).stream().toList());
    }

    private static List<String> of(char mark, List<String> expected) {
        return expected.stream()
                .filter(line -> line.charAt(0) == mark)
                .map(line -> line.length() < 2 ? "" : line.substring(2))
                .toList();
    }

    /** A line that is only a wildcard stands for any number of lines; how far columns stand apart does not matter. */
    private static boolean matches(List<String> expected, List<String> actual) {
        StringBuilder pattern = new StringBuilder();
        for (String line : expected) {
            pattern.append(line.equals("…") ? "(?:[^\\n]*\\n)*?" : Wildcards.pattern(narrow(line)) + "\\n");
        }
        StringBuilder text = new StringBuilder();
        actual.forEach(line -> text.append(narrow(line)).append('\n'));
        return Pattern.compile(pattern.toString()).matcher(text).matches();
    }

    static String narrow(String line) {
        return line.replaceAll("(?<=\\S) {2,}", "  ");
    }
}
