package dev.godwit.config;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The settings of one level of the file: of its top, or of one environment. Immutable. */
final class Section {

    private final Map<Setting, Value> values;

    Section(Map<Setting, Value> values) {
        EnumMap<Setting, Value> copy = new EnumMap<>(Setting.class);
        copy.putAll(values);
        this.values = copy;
    }

    @Nullable
    Value get(Setting setting) {
        return values.get(setting);
    }

    Iterable<Map.Entry<Setting, Value>> all() {
        return values.entrySet();
    }

    /** These settings, with those of the other level in place of the ones given there too; maps are joined entry by entry. */
    Section overriddenBy(Section other) {
        EnumMap<Setting, Value> merged = new EnumMap<>(Setting.class);
        merged.putAll(values);
        for (Map.Entry<Setting, Value> entry : other.values.entrySet()) {
            Value shared = values.get(entry.getKey());
            Value own = entry.getValue();
            if (shared != null && entry.getKey().shape() == Setting.Shape.MAP) {
                own = join(shared, own);
            }
            merged.put(entry.getKey(), own);
        }
        return new Section(merged);
    }

    private static Value join(Value shared, Value own) {
        List<Value.Item> items = new ArrayList<>(own.items());
        for (Value.Item item : shared.items()) {
            if (own.items().stream().noneMatch(i -> i.name().equals(item.name()))) {
                items.add(item);
            }
        }
        return new Value(own.key(), own.place(), items);
    }
}
