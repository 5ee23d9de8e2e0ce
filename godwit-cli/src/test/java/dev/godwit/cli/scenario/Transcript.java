package dev.godwit.cli.scenario;

import dev.godwit.testing.Engine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What all steps of a scenario showed on one engine.
 *
 * @param differences each step that did not show what it should, for people
 * @param blocks by the line of its step: what the scenario should say to agree with what was shown
 */
record Transcript(List<String> differences, Map<Integer, List<String>> blocks) {

    static Transcript of(Scenario scenario, Engine engine, Path folder) {
        List<String> differences = new ArrayList<>();
        Map<Integer, List<String>> blocks = new LinkedHashMap<>();
        try (Stage stage = new Stage(scenario, engine, folder)) {
            for (Step step : Step.read(scenario.linesFor(engine))) {
                Shown shown;
                try {
                    shown = stage.perform(step);
                } catch (RuntimeException | AssertionError e) {
                    differences.add("line " + step.line() + ": " + step.verb() + " " + step.argument() + "\n  " + e);
                    blocks.put(step.line(), step.expected());
                    continue;
                }
                boolean asExpected = shown.matches(step.expected());
                blocks.put(step.line(), asExpected ? step.expected() : shown.transcript(true));
                if (!asExpected) {
                    differences.add(difference(step, shown.transcript(false)));
                }
            }
        }
        return new Transcript(differences, blocks);
    }

    private static String difference(Step step, List<String> actual) {
        StringBuilder text = new StringBuilder("line " + step.line() + ": " + step.verb() + " " + step.argument());
        List<String> expected = step.expected();
        int same = 0;
        while (same < Math.min(expected.size(), actual.size())
                && Wildcards.matches(expected.get(same), actual.get(same))) {
            text.append("\n      ").append(actual.get(same++));
        }
        expected.subList(same, expected.size())
                .forEach(line -> text.append("\n  -   ").append(line));
        actual.subList(same, actual.size())
                .forEach(line -> text.append("\n  +   ").append(line));
        return text.toString();
    }
}
