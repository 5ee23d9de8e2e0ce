package dev.godwit.jpa;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.schema.QualifiedName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which entities are meant, as {@code jpa:} names them: {@code com.example.model,com.example.Other?naming=spring}.
 *
 * @param names of packages, with all below them, and of classes; {@link #ALL} for what lies in the directories of the class path
 * @param mappings files of XML on the class path that map them too
 * @param naming how things are named that nobody names
 * @param indexes whether the entities declare all indexes, so that the others are to go
 * @param checks whether the rules count that Hibernate and the entities set up for values
 * @param keep names of tables, with {@code *} for any letters, that are not the entities' affair
 * @param settings of Hibernate, by names that begin with {@code hibernate.}
 */
public record JpaLocation(
        List<String> names,
        List<String> mappings,
        Optional<Naming> naming,
        boolean indexes,
        boolean checks,
        List<String> keep,
        Map<String, String> settings) {

    public JpaLocation {
        names = List.copyOf(names);
        mappings = List.copyOf(mappings);
        keep = List.copyOf(keep);
        settings = Map.copyOf(settings);
    }

    /** Stands for all classes in the directories of the class path. */
    static final String ALL = "*";

    /** Where an engine has no temporary tables that fit, Hibernate makes lasting ones. */
    private static final Pattern HIBERNATES = Pattern.compile("HTE?_.+", Pattern.CASE_INSENSITIVE);

    /** How things are named that nobody names. */
    public enum Naming {
        /** As the specification says. */
        JPA,
        /** As Spring Boot does: {@code firstName} becomes {@code first_name}. */
        SPRING
    }

    /** Reads what stands behind {@code jpa:}, where no file is named. */
    public static JpaLocation parse(String text) {
        return parse(text, new PersistenceFiles(Path.of(""), List.of()));
    }

    /**
     * Reads what stands behind {@code jpa:}.
     *
     * @param files where a {@code persistence.xml} is looked for
     */
    static JpaLocation parse(String text, PersistenceFiles files) {
        int question = text.indexOf('?');
        List<String> named = list(question < 0 ? text : text.substring(0, question), ',');
        if (named.isEmpty()) {
            throw wrong("`jpa:" + text + "` names no package and no class.");
        }
        Map<String, String> settings = new TreeMap<>();
        for (String option : question < 0 ? List.<String>of() : list(text.substring(question + 1), '&')) {
            int equals = option.indexOf('=');
            if (equals < 1) {
                throw wrong("`" + option + "` in `jpa:" + text + "` is no option.");
            }
            settings.put(option.substring(0, equals), option.substring(equals + 1));
        }
        Optional<Naming> naming = Optional.ofNullable(settings.remove("naming")).map(JpaLocation::naming);
        boolean indexes = chosen(settings, "indexes", "declared", "all");
        boolean checks = !chosen(settings, "checks", "all", "none");
        List<String> keep = Optional.ofNullable(settings.remove("keep"))
                .map(patterns -> list(patterns, ','))
                .orElse(List.of());
        Optional<String> unit = Optional.ofNullable(settings.remove("unit"));
        settings.keySet().stream()
                .filter(name -> !name.startsWith("hibernate.") && !name.startsWith("jakarta."))
                .findFirst()
                .ifPresent(name -> {
                    throw wrong("`" + name + "` is no option of `jpa:`.");
                });
        List<PersistenceUnit> units = named.stream()
                .filter(PersistenceFiles::isFile)
                .map(file -> files.unit(file, unit))
                .toList();
        if (unit.isPresent() && units.isEmpty()) {
            throw wrong("`unit=" + unit.get() + "` in `jpa:" + text + "` belongs to no persistence.xml.");
        }
        List<String> names = new ArrayList<>(
                named.stream().filter(name -> !PersistenceFiles.isFile(name)).toList());
        List<String> mappings = new ArrayList<>();
        units.forEach(one -> {
            names.addAll(one.names());
            mappings.addAll(one.mappings());
            one.settings().forEach(settings::putIfAbsent);
        });
        return new JpaLocation(names, mappings, naming, indexes, checks, keep, settings);
    }

    /**
     * Whether a table that no entity maps is not the entities' affair: one of those to keep, one of Hibernate's own for what it has in hand,
     * or one in another schema, which may be that of another application.
     */
    boolean isOfOthers(QualifiedName table) {
        return table.schema().isPresent()
                || HIBERNATES.matcher(table.name()).matches()
                || keep.stream().anyMatch(pattern -> matches(pattern, table.name()));
    }

    private static boolean matches(String pattern, String name) {
        String expression =
                Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE)
                .matcher(name)
                .matches();
    }

    private static Naming naming(String text) {
        return switch (text) {
            case "jpa" -> Naming.JPA;
            case "spring" -> Naming.SPRING;
            default -> throw wrong("`naming=" + text + "` is unknown; there are jpa and spring.");
        };
    }

    /** Whether the second of two words is said. */
    private static boolean chosen(Map<String, String> settings, String name, String usual, String other) {
        String said = Optional.ofNullable(settings.remove(name)).orElse(usual);
        if (!said.equals(usual) && !said.equals(other)) {
            throw wrong("`" + name + "=" + said + "` is unknown; there are " + usual + " and " + other + ".");
        }
        return said.equals(other);
    }

    private static List<String> list(String text, char separator) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split(separator == ',' ? "," : "&", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private static GodwitException wrong(String message) {
        return GodwitException.of(ErrorCode.USAGE, message)
                .hint(
                        "Write jpa:PACKAGE-or-CLASS-or-persistence.xml,…?OPTION&…, with unit=NAME, naming=jpa|spring, indexes=declared|all, checks=all|none or settings"
                                + " of Hibernate such as hibernate.physical_naming_strategy=CLASS.")
                .build();
    }
}
