package dev.godwit.erd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which boxes stand together in a frame. */
public enum Grouping {
    /** By schema where there are several; else by the first word of the name where there are many boxes; else not at all. */
    AUTO,
    /** No frames. */
    NONE,
    /** One frame for each schema. */
    SCHEMA,
    /** One frame for boxes whose names begin with the same word. */
    PREFIX;

    /** As many boxes as a person finds their way among without frames. */
    private static final int FEW = 40;

    /** What stands for the schema that a connection starts in, where others have names. */
    private static final String OWN_SCHEMA = "(default)";

    /** The title of the frame of each box that stands in one, by the titles. */
    public Map<Box.Id, String> of(Diagram diagram) {
        return switch (this) {
            case NONE -> Map.of();
            case SCHEMA -> bySchema(diagram);
            case PREFIX -> byPrefix(diagram);
            case AUTO -> automatically(diagram);
        };
    }

    private static Map<Box.Id, String> automatically(Diagram diagram) {
        Set<Optional<String>> schemas =
                diagram.boxes().stream().map(box -> box.name().schema()).collect(Collectors.toSet());
        if (schemas.size() > 1) {
            return bySchema(diagram);
        }
        return diagram.boxes().size() > FEW ? byPrefix(diagram) : Map.of();
    }

    private static Map<Box.Id, String> bySchema(Diagram diagram) {
        Map<Box.Id, String> titles = new HashMap<>();
        diagram.boxes().forEach(box -> titles.put(box.id(), box.name().schema().orElse(OWN_SCHEMA)));
        return titles;
    }

    /** A word that all names begin with, or only one, makes no frame. */
    private static Map<Box.Id, String> byPrefix(Diagram diagram) {
        int skipped = commonWords(diagram);
        Map<String, List<Box.Id>> members = new TreeMap<>();
        for (Box box : diagram.boxes()) {
            List<String> words = words(box);
            if (words.size() > skipped) {
                members.computeIfAbsent(singular(words.get(skipped)), word -> new ArrayList<>())
                        .add(box.id());
            }
        }
        Map<Box.Id, String> titles = new HashMap<>();
        members.forEach((word, ids) -> {
            if (ids.size() > 1) {
                ids.forEach(id -> titles.put(id, word));
            }
        });
        return titles;
    }

    private static int commonWords(Diagram diagram) {
        List<String> common =
                diagram.boxes().isEmpty() ? List.of() : words(diagram.boxes().get(0));
        for (Box box : diagram.boxes()) {
            List<String> words = words(box);
            int alike = 0;
            while (alike < Math.min(words.size(), common.size())
                    && words.get(alike).equals(common.get(alike))) {
                alike++;
            }
            common = common.subList(0, alike);
        }
        return common.size();
    }

    /** {@code order_items} and {@code OrderItems} have the same words. */
    private static List<String> words(Box box) {
        String separated = box.name().name().replaceAll("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})", "_");
        return List.of(separated.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
    }

    /** So that {@code posts} stands beside {@code post_tags}. */
    private static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
