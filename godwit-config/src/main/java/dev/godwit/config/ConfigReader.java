package dev.godwit.config;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Nearest;
import dev.godwit.error.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * Turns the YAML of a configuration file into sections, strictly: every key must be known and stand once, every value must have its
 * setting's shape. Scalars are texts as written, so that a password {@code 0123} keeps its zero.
 */
final class ConfigReader {

    private static final String DEFAULT = "default";
    private static final String ENVIRONMENTS = "environments";

    private final String file;

    ConfigReader(String file) {
        this.file = file;
    }

    Config read(String text, Path directory, Function<String, @Nullable String> lookup) {
        Map<String, NodeTuple> top = new LinkedHashMap<>();
        Optional<Node> root = compose(text);
        if (root.isPresent() && !isNothing(root.get())) {
            top = entries("", root.get());
        }
        Map<String, Section> environments = new LinkedHashMap<>();
        NodeTuple named = top.remove(ENVIRONMENTS);
        if (named != null && !isNothing(named.getValueNode())) {
            for (Map.Entry<String, NodeTuple> entry :
                    entries(ENVIRONMENTS, named.getValueNode()).entrySet()) {
                String path = ENVIRONMENTS + "." + entry.getKey();
                Node body = entry.getValue().getValueNode();
                environments.put(
                        entry.getKey(),
                        isNothing(body) ? new Section(Map.of()) : section(path, entries(path, body), List.of()));
            }
        }
        NodeTuple preset = top.remove(DEFAULT);
        Value defaultEnvironment = preset == null || isNothing(preset.getValueNode())
                ? null
                : value(DEFAULT, Setting.Shape.TEXT, preset.getValueNode());
        Section shared = section("", top, List.of(DEFAULT, ENVIRONMENTS));
        return new Config(directory, file, defaultEnvironment, shared, environments, lookup);
    }

    private Optional<Node> compose(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setSchema(new FailsafeSchema())
                .setAllowNonScalarKeys(true)
                .build();
        try {
            return new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            throw GodwitException.of(ErrorCode.CONFIGURATION, "This is not valid YAML: " + e.getProblem() + ".")
                    .at(mark.map(m -> Place.of(file, m.getLine() + 1, m.getColumn() + 1))
                            .orElse(Place.of(file)))
                    .hint(
                            "A value with `: ` or ` #` in it, or with `:` at its end, needs quotes; indentation needs blanks, no tabs.")
                    .cause(e)
                    .build();
        } catch (YamlEngineException e) {
            throw GodwitException.of(ErrorCode.CONFIGURATION, "This is not valid YAML: " + e.getMessage())
                    .at(Place.of(file))
                    .cause(e)
                    .build();
        }
    }

    private Section section(String path, Map<String, NodeTuple> entries, List<String> alsoKnown) {
        Map<Setting, Value> values = new EnumMap<>(Setting.class);
        collect(path, "", entries, alsoKnown, values);
        return new Section(values);
    }

    /** Reads the settings whose keys start with the prefix: none at the level of a section, {@code history.} one below. */
    private void collect(
            String path,
            String prefix,
            Map<String, NodeTuple> entries,
            List<String> alsoKnown,
            Map<Setting, Value> values) {
        for (Map.Entry<String, NodeTuple> entry : entries.entrySet()) {
            String key = prefix + entry.getKey();
            String shown = path.isEmpty() ? key : path + "." + key;
            Node node = entry.getValue().getValueNode();
            Setting setting = entry.getKey().indexOf('.') >= 0 ? null : setting(key);
            if (setting == null && prefix.isEmpty() && isGroup(key)) {
                if (!isNothing(node)) {
                    collect(path, key + ".", entries(shown, node), List.of(), values);
                }
            } else if (setting == null) {
                throw unknownKey(shown, entry.getKey(), prefix, alsoKnown, entry.getValue());
            } else if (!isNothing(node)) {
                values.put(setting, value(shown, setting.shape(), node));
            }
        }
    }

    private Value value(String key, Setting.Shape shape, Node node) {
        List<Value.Item> items = new ArrayList<>();
        if (shape == Setting.Shape.MAP) {
            for (Map.Entry<String, NodeTuple> entry : entries(key, node).entrySet()) {
                items.add(item(
                        key + "." + entry.getKey(),
                        entry.getKey(),
                        entry.getValue().getValueNode()));
            }
        } else if (shape == Setting.Shape.LIST && node instanceof SequenceNode sequence) {
            for (Node element : sequence.getValue()) {
                items.add(item(key, "", element));
            }
        } else {
            items.add(item(key, "", node, shape == Setting.Shape.LIST ? "a text or a list of texts" : "a text"));
        }
        return new Value(key, place(node), items);
    }

    private Value.Item item(String key, String name, Node node) {
        return item(key, name, node, "a text");
    }

    private Value.Item item(String key, String name, Node node, String expected) {
        if (!(node instanceof ScalarNode scalar)) {
            throw wrongShape(key, expected, node);
        }
        return new Value.Item(name, isNothing(node) ? "" : scalar.getValue(), place(node));
    }

    private Map<String, NodeTuple> entries(String key, Node node) {
        if (!(node instanceof MappingNode mapping)) {
            throw wrongShape(key, "keys with values", node);
        }
        Map<String, NodeTuple> result = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
                throw wrongShape(key, "keys that are texts", tuple.getKeyNode());
            }
            String name = keyNode.getValue();
            NodeTuple earlier = result.put(name, tuple);
            if (earlier != null) {
                throw duplicate(key.isEmpty() ? name : key + "." + name, earlier, tuple);
            }
        }
        return result;
    }

    private GodwitException unknownKey(
            String shown, String typed, String prefix, List<String> alsoKnown, NodeTuple tuple) {
        Set<String> known = new LinkedHashSet<>(alsoKnown);
        for (Setting setting : Setting.values()) {
            if (setting.key().startsWith(prefix)) {
                String rest = setting.key().substring(prefix.length());
                int end = rest.indexOf('.');
                known.add(end < 0 ? rest : rest.substring(0, end));
            }
        }
        String list = "Known here: " + String.join(", ", known) + ".";
        GodwitException.Builder unknown = GodwitException.of(ErrorCode.CONFIGURATION, "Unknown key `" + shown + "`.")
                .at(place(tuple.getKeyNode()));
        int dot = typed.indexOf('.');
        if (setting(prefix + typed) != null && dot > 0) {
            return unknown.hint("Write it nested: `" + typed.substring(0, dot) + ": {" + typed.substring(dot + 1)
                            + ": …}`.")
                    .build();
        }
        return unknown.hint(Nearest.to(typed, known)
                        .map(nearest -> "Did you mean `" + nearest + "`? " + list)
                        .orElse(list))
                .build();
    }

    private GodwitException duplicate(String key, NodeTuple earlier, NodeTuple later) {
        return GodwitException.of(
                        ErrorCode.CONFIGURATION,
                        "`" + key + "` is given twice, first in line "
                                + place(earlier.getKeyNode()).line() + ".")
                .at(place(later.getKeyNode()))
                .hint("Keep one of the two.")
                .build();
    }

    private GodwitException wrongShape(String key, String expected, Node node) {
        String found =
                node instanceof MappingNode ? "keys with values" : node instanceof SequenceNode ? "a list" : "a text";
        String what = key.isEmpty() ? "The file" : "`" + key + "`";
        return GodwitException.of(
                        ErrorCode.CONFIGURATION, what + " holds " + found + ", but must hold " + expected + ".")
                .at(place(node))
                .build();
    }

    private static @Nullable Setting setting(String key) {
        for (Setting setting : Setting.values()) {
            if (setting.key().equals(key)) {
                return setting;
            }
        }
        return null;
    }

    private static boolean isGroup(String key) {
        for (Setting setting : Setting.values()) {
            if (setting.key().startsWith(key + ".")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a key stands there without a value, or with YAML's word for none. */
    private static boolean isNothing(Node node) {
        if (!(node instanceof ScalarNode scalar) || !scalar.isPlain()) {
            return false;
        }
        String text = scalar.getValue();
        return text.isEmpty() || text.equals("~") || text.equals("null");
    }

    private Place place(Node node) {
        return node.getStartMark()
                .map(mark -> Place.of(file, mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(Place.of(file));
    }
}
