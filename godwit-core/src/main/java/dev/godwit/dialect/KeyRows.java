package dev.godwit.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes keys of what a catalogue says of them, column by column. For one table; not thread-safe. */
public final class KeyRows {

    private final Map<String, List<KeyColumn>> keys = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Set<String> unusable = new LinkedHashSet<>();

    /**
     * The next column of a key.
     *
     * @param key its name in the catalogue
     * @param primary whether it is the primary key
     * @param column empty where it cannot be walked along: it holds NULL, a part of a value, or values that cannot be written exactly
     */
    public void add(String key, boolean primary, Optional<KeyColumn> column) {
        names.putIfAbsent(key, primary ? "the primary key" : "the unique key " + key);
        List<KeyColumn> columns = keys.computeIfAbsent(key, k -> new ArrayList<>());
        if (column.isPresent()) {
            columns.add(column.get());
        } else {
            unusable.add(key);
        }
    }

    /** Those of usable columns alone, in the order in which they came. */
    public List<UniqueKey> usable() {
        return keys.entrySet().stream()
                .filter(key -> !unusable.contains(key.getKey()))
                .map(key -> new UniqueKey(names.getOrDefault(key.getKey(), key.getKey()), key.getValue()))
                .toList();
    }
}
