package dev.godwit.cli.scenario;

import dev.godwit.testing.Engine;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A line with the engines it is for: {@code [MARIADB H2] text}, or {@code [-SQLITE] text} for all others.
 *
 * @param prefix the part in brackets with the blank after it; empty where the line is for all
 * @param engines who sees it
 * @param text the rest
 */
record Condition(String prefix, Set<Engine> engines, String text) {

    static Condition of(String line) {
        Condition all = new Condition("", EnumSet.allOf(Engine.class), line);
        int end = line.indexOf(']');
        if (!line.startsWith("[") || end < 0) {
            return all;
        }
        boolean except = line.startsWith("[-");
        Optional<Set<Engine>> named = EngineNames.read(line.substring(except ? 2 : 1, end));
        if (named.isEmpty()) {
            return all;
        }
        Set<Engine> engines = except ? EnumSet.complementOf(EnumSet.copyOf(named.get())) : named.get();
        String rest = line.substring(end + 1);
        String text = rest.startsWith(" ") ? rest.substring(1) : rest;
        return new Condition(line.substring(0, line.length() - text.length()), engines, text);
    }
}
