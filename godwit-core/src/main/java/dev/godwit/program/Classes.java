package dev.godwit.program;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import dev.godwit.migration.Program;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Makes objects of the classes of migrations. Not thread-safe. */
public final class Classes {

    private final ClassLoader parent;
    private final Kind kind;
    private final ClassCache cache;

    /**
     * What classes are looked for.
     *
     * @param runnable whether a class is one of them
     * @param wanted the name of the interface that they implement
     */
    public record Kind(Predicate<Class<?>> runnable, String wanted) {}

    /**
     * Makes objects of one kind.
     *
     * @param parent finds what they use
     */
    public Classes(ClassLoader parent, Kind kind) {
        this.parent = parent;
        this.kind = kind;
        this.cache = ClassCache.ofUser();
    }

    /** Compiles those that have not been compiled before, in one pass. */
    public Map<Program.Source, Object> compile(List<Program.Source> sources) {
        Map<Program.Source, SourceFile> files = new LinkedHashMap<>();
        sources.forEach(source -> files.put(source, SourceFile.of(source.text())));
        Map<SourceFile, CompiledSource> compiled = compiled(files.values());
        MemoryLoader loader = new MemoryLoader(parent);
        compiled.values().forEach(loader::add);
        Map<Program.Source, Object> migrations = new LinkedHashMap<>();
        files.forEach((source, file) ->
                migrations.put(source, migration(file, Objects.requireNonNull(compiled.get(file)), loader)));
        return migrations;
    }

    private Map<SourceFile, CompiledSource> compiled(Iterable<SourceFile> files) {
        Map<SourceFile, CompiledSource> compiled = new LinkedHashMap<>();
        List<SourceFile> fresh = new ArrayList<>();
        for (SourceFile file : files) {
            Optional<CompiledSource> known = cache.find(file);
            if (known.isPresent()) {
                compiled.put(file, known.get());
            } else {
                fresh.add(file);
            }
        }
        if (!fresh.isEmpty()) {
            Map<SourceFile, CompiledSource> now = new SourceCompiler(parent).compile(fresh);
            now.forEach(cache::keep);
            compiled.putAll(now);
        }
        return compiled;
    }

    private Object migration(SourceFile file, CompiledSource compiled, ClassLoader loader) {
        List<Class<?>> found = new ArrayList<>();
        for (String name : compiled.classes().keySet()) {
            Class<?> type = load(name, loader, Place.of(file.name()));
            if (kind.runnable().test(type)
                    && !Modifier.isAbstract(type.getModifiers())
                    && !type.isAnonymousClass()
                    && !type.isLocalClass()) {
                found.add(type);
            }
        }
        if (found.size() != 1) {
            throw malformed(
                    Place.of(file.name()),
                    file.name() + (found.isEmpty() ? " has no class" : " has " + found.size() + " classes")
                            + " that is a migration or a seed, and one is needed.",
                    "Let one class in it implement " + kind.wanted() + ".");
        }
        return instance(found.get(0), Place.of(file.name()));
    }

    /** A class on the class path. */
    public Object load(Program.Named named) {
        Place place = Place.of(named.className());
        Class<?> type = load(named.className(), parent, place);
        if (!kind.runnable().test(type)) {
            throw malformed(
                    place,
                    named.className() + " has the name of a migration and is none.",
                    "Let it implement " + kind.wanted() + ", or give it another name.");
        }
        return instance(type, place);
    }

    private static Class<?> load(String name, ClassLoader loader, Place place) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw GodwitException.of(ErrorCode.MIGRATION_MALFORMED, "The class " + name + " cannot be loaded: " + e)
                    .at(place)
                    .hint("Put what it needs on the class path.")
                    .cause(e)
                    .build();
        }
    }

    private static Object instance(Class<?> type, Place place) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (NoSuchMethodException e) {
            throw malformed(
                    place,
                    type.getName() + " has no constructor without parameters.",
                    "Give it one; an inner class must be static.");
        } catch (InvocationTargetException e) {
            throw malformed(
                    place,
                    "The constructor of " + type.getName() + " failed: " + e.getCause(),
                    "Mend its constructor.");
        } catch (ReflectiveOperationException | LinkageError e) {
            throw malformed(
                    place, type.getName() + " cannot be made: " + e, "Make the class and its constructor public.");
        }
    }

    private static GodwitException malformed(Place place, String message, String hint) {
        return GodwitException.of(ErrorCode.MIGRATION_MALFORMED, message)
                .at(place)
                .hint(hint)
                .build();
    }
}
