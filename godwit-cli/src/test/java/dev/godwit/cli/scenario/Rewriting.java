package dev.godwit.cli.scenario;

import dev.godwit.testing.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes what was shown into a scenario file; where engines differ, each line says for which of them it holds. */
final class Rewriting {

    private final Scenario scenario;
    private final Map<Engine, Transcript> transcripts;

    Rewriting(Scenario scenario, Map<Engine, Transcript> transcripts) {
        this.scenario = scenario;
        this.transcripts = transcripts;
    }

    void write() {
        List<String> written = new ArrayList<>();
        List<String> lines = scenario.lines();
        boolean content = false;
        for (int i = 0; i < lines.size(); i++) {
            written.add(lines.get(i));
            Condition step = Condition.of(lines.get(i));
            content = content ? !step.text().equals(">>") : step.text().endsWith("<<");
            Map<Engine, List<String>> blocks = blocks(firstLine(lines, i) + 1);
            if (content || blocks.isEmpty()) {
                continue;
            }
            int end = i + 1;
            while (end < lines.size() && isExpectation(lines.get(end))) {
                end++;
            }
            if (blocks.equals(old(lines.subList(i + 1, end), blocks))) {
                written.addAll(lines.subList(i + 1, end));
            } else {
                written.addAll(merged(prefix(lines.get(firstLine(lines, i))), blocks));
            }
            i = end - 1;
        }
        try {
            Files.write(scenario.file(), written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line where the step begins that ends on this one. */
    private static int firstLine(List<String> lines, int end) {
        int first = end;
        if (Condition.of(lines.get(end)).text().equals(">>")) {
            while (!Condition.of(lines.get(first)).text().endsWith("<<")) {
                first--;
            }
        }
        return first;
    }

    private static String prefix(String line) {
        return Condition.of(line).prefix();
    }

    private static boolean isExpectation(String line) {
        return new Line(0, Condition.of(line).text()).isExpectation();
    }

    private Map<Engine, List<String>> blocks(int number) {
        Map<Engine, List<String>> blocks = new EnumMap<>(Engine.class);
        transcripts.forEach((engine, transcript) -> {
            List<String> block = transcript.blocks().get(number);
            if (block != null) {
                blocks.put(engine, block);
            }
        });
        return blocks;
    }

    private static Map<Engine, List<String>> old(List<String> lines, Map<Engine, List<String>> like) {
        Map<Engine, List<String>> old = new EnumMap<>(Engine.class);
        for (Engine engine : like.keySet()) {
            old.put(
                    engine,
                    lines.stream()
                            .map(Condition::of)
                            .filter(line -> line.engines().contains(engine))
                            .map(Condition::text)
                            .toList());
        }
        return old;
    }

    private static List<String> merged(String prefix, Map<Engine, List<String>> blocks) {
        List<List<String>> all = List.copyOf(blocks.values());
        boolean sameLength = all.stream().mapToInt(List::size).distinct().count() == 1;
        if (!sameLength) {
            return grouped(prefix, blocks);
        }
        List<String> lines = new ArrayList<>();
        IntStream.range(0, all.get(0).size()).forEach(i -> {
            Map<Engine, List<String>> slice = new EnumMap<>(Engine.class);
            blocks.forEach((engine, block) -> slice.put(engine, List.of(block.get(i))));
            lines.addAll(grouped(prefix, slice));
        });
        return lines;
    }

    private static List<String> grouped(String prefix, Map<Engine, List<String>> blocks) {
        Map<List<String>, List<Engine>> groups = new LinkedHashMap<>();
        blocks.forEach((engine, block) -> groups.computeIfAbsent(
                        block.stream().map(Shown::narrow).toList(), b -> new ArrayList<>())
                .add(engine));
        List<String> lines = new ArrayList<>();
        groups.values().forEach(engines -> {
            String mark = groups.size() == 1 ? prefix : "[" + EngineNames.write(engines) + "] ";
            List<String> block = blocks.getOrDefault(engines.get(0), List.of());
            block.forEach(line -> lines.add(mark + line));
        });
        return lines;
    }
}
