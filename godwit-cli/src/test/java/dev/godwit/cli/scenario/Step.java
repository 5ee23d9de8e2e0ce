package dev.godwit.cli.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * One step of a scenario.
 *
 * @param line where it begins
 * @param verb what it does: {@code >}, {@code sql>}, {@code write} …
 * @param argument the rest of its line
 * @param content the lines of text that follow a {@code <<}, up to {@code >>}
 * @param expected the lines that say what it shows
 */
record Step(int line, String verb, String argument, List<String> content, List<String> expected) {

    static List<Step> read(List<Line> lines) {
        List<Step> steps = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            Line line = lines.get(i++);
            if (line.text().isBlank() || line.text().startsWith("#")) {
                continue;
            }
            if (line.isExpectation()) {
                throw new IllegalArgumentException("line " + line.number() + " expects something of no step");
            }
            int blank = line.text().indexOf(' ');
            String verb = blank < 0 ? line.text() : line.text().substring(0, blank);
            String argument = blank < 0 ? "" : line.text().substring(blank + 1).trim();
            List<String> content = new ArrayList<>();
            if (argument.endsWith("<<")) {
                argument = argument.substring(0, argument.length() - 2).trim();
                while (!lines.get(i).text().equals(">>")) {
                    content.add(lines.get(i++).text());
                }
                i++;
            }
            List<String> expected = new ArrayList<>();
            while (i < lines.size() && lines.get(i).isExpectation()) {
                expected.add(lines.get(i++).text());
            }
            steps.add(new Step(line.number(), verb, argument, content, expected));
        }
        return steps;
    }
}
