package dev.godwit.schema.diff;

import dev.godwit.schema.Mentions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Things by the names under which a text may speak of them. Not thread-safe while it is filled. */
final class NameSet<T> {

    private final Map<String, List<T>> words = new HashMap<>();
    private final Map<String, List<T>> others = new HashMap<>();

    void add(String name, T thing) {
        String key = name.toLowerCase(Locale.ROOT);
        (Mentions.isWord(key) ? words : others)
                .computeIfAbsent(key, k -> new ArrayList<>())
                .add(thing);
    }

    boolean isEmpty() {
        return words.isEmpty() && others.isEmpty();
    }

    /** The things that this text speaks of. */
    Stream<T> in(Mentions mentions) {
        Stream<T> plain = words.size() < mentions.words().size()
                ? words.entrySet().stream()
                        .filter(entry -> mentions.of(entry.getKey()))
                        .flatMap(entry -> entry.getValue().stream())
                : mentions.words().stream().flatMap(word -> words.getOrDefault(word, List.of()).stream());
        return Stream.concat(
                plain,
                others.entrySet().stream()
                        .filter(entry -> mentions.of(entry.getKey()))
                        .flatMap(entry -> entry.getValue().stream()));
    }
}
