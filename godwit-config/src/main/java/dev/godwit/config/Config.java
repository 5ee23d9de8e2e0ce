package dev.godwit.config;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Nearest;
import dev.godwit.error.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a {@code godwit.yaml} says. Immutable and thread-safe. */
public final class Config {

    private final Path directory;
    private final String shownFile;
    private final @Nullable Value defaultEnvironment;
    private final Section shared;
    private final Map<String, Section> environments;
    private final Variables variables;

    Config(
            Path directory,
            String shownFile,
            @Nullable Value defaultEnvironment,
            Section shared,
            Map<String, Section> environments,
            Function<String, @Nullable String> lookup) {
        this.directory = directory;
        this.shownFile = shownFile;
        this.defaultEnvironment = defaultEnvironment;
        this.shared = shared;
        this.environments = environments;
        this.variables = new Variables(lookup);
        base("default").check();
        for (String name : environments.keySet()) {
            environment(name).check();
        }
    }

    /** The file's directory. */
    public Path directory() {
        return directory;
    }

    /** The file as messages name it. */
    public String file() {
        return shownFile;
    }

    /** The environment that the file names as its default. */
    public Optional<String> defaultEnvironment() {
        if (defaultEnvironment == null) {
            return Optional.empty();
        }
        String name = variables.resolve(
                defaultEnvironment.key(), defaultEnvironment.items().get(0));
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    /** The names of its environments, in the order of the file. */
    public List<String> environmentNames() {
        return new ArrayList<>(environments.keySet());
    }

    /** Whether there is an environment of this name. */
    public boolean has(String name) {
        return environments.containsKey(name);
    }

    /** The environment of this name; an error where there is none. */
    public Environment environment(String name) {
        Section own = environments.get(name);
        if (own == null) {
            throw unknown(name);
        }
        return new Environment(name, directory, shared.overriddenBy(own), variables);
    }

    /** What the file says for every environment, under a name that it does not know. */
    public Environment base(String name) {
        return new Environment(name, directory, shared, variables);
    }

    private GodwitException unknown(String name) {
        GodwitException.Builder error = GodwitException.of(
                        ErrorCode.CONFIGURATION, "There is no environment `" + name + "`.")
                .at(Place.of(shownFile));
        if (environments.isEmpty()) {
            return error.hint("The file has no `environments` at all.").build();
        }
        String known = "It has: " + String.join(", ", environments.keySet()) + ".";
        return error.hint(Nearest.to(name, environments.keySet())
                        .map(nearest -> "Did you mean `" + nearest + "`? " + known)
                        .orElse(known))
                .build();
    }
}
