package dev.godwit.program;

import dev.godwit.code.Migration;
import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import dev.godwit.error.Place;
import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles source files in memory, all in one pass, with the compiler of the JDK, or with another on the class path (ECJ). */
final class SourceCompiler {

    /** Another compiler than the JDK's may not know the newest Java. */
    private static final int NEWEST_OF_OTHERS = 25;

    private final ClassLoader parent;
    private final Optional<JavaCompiler> ofJdk;

    /** Compiles against what this loader knows. */
    SourceCompiler(ClassLoader parent) {
        this(parent, Optional.ofNullable(ToolProvider.getSystemJavaCompiler()));
    }

    /**
     * Compiles against what this loader knows.
     *
     * @param ofJdk the compiler of the JDK; empty where a JRE runs
     */
    SourceCompiler(ClassLoader parent, Optional<JavaCompiler> ofJdk) {
        this.parent = parent;
        this.ofJdk = ofJdk;
    }

    /**
     * Compiles these.
     *
     * @throws GodwitException MIGRATION_MALFORMED with the place of the first mistake
     */
    Map<SourceFile, CompiledSource> compile(List<SourceFile> sources) {
        JavaCompiler compiler = compiler(sources.get(0));
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<SourceObject> objects = sources.stream().map(SourceObject::new).toList();
        StandardJavaFileManager files = compiler.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8);
        try (MemoryFiles memory = new MemoryFiles(files)) {
            boolean good = compiler.getTask(null, memory, problems, options(), null, objects)
                    .call();
            if (!good) {
                throw refused(problems.getDiagnostics(), sources);
            }
            return results(objects, memory);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> options() {
        List<String> options = new ArrayList<>(List.of("-classpath", classPath(), "-proc:none", "-g", "-nowarn"));
        if (ofJdk.isEmpty()) {
            String level = String.valueOf(Math.min(Runtime.version().feature(), NEWEST_OF_OTHERS));
            options.addAll(List.of("-source", level, "-target", level));
        }
        return options;
    }

    private JavaCompiler compiler(SourceFile first) {
        if (ofJdk.isPresent()) {
            return ofJdk.get();
        }
        return ServiceLoader.load(JavaCompiler.class, parent)
                .findFirst()
                .orElseThrow(() -> GodwitException.of(
                                ErrorCode.MIGRATION_MALFORMED,
                                first.name() + " is written in Java, and this Java has no compiler.")
                        .at(Place.of(first.name()))
                        .hint("Run with a JDK in place of a JRE, or put org.eclipse.jdt:ecj on the class path.")
                        .build());
    }

    /** That of the process, with what the loaders between it and the migrations know. */
    private String classPath() {
        Set<String> path = new LinkedHashSet<>(List.of(System.getProperty("java.class.path", "")));
        location(Migration.class.getProtectionDomain().getCodeSource(), path);
        for (ClassLoader loader = parent; loader != null; loader = loader.getParent()) {
            if (loader instanceof URLClassLoader open) {
                for (URL url : open.getURLs()) {
                    add(url, path);
                }
            }
        }
        return String.join(File.pathSeparator, path);
    }

    private static void location(CodeSource source, Set<String> path) {
        if (source != null && source.getLocation() != null) {
            add(source.getLocation(), path);
        }
    }

    private static void add(URL url, Set<String> path) {
        if (url.getProtocol().equals("file")) {
            try {
                path.add(Path.of(url.toURI()).toString());
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Map<SourceFile, CompiledSource> results(List<SourceObject> sources, MemoryFiles memory) {
        Map<SourceFile, CompiledSource> results = new LinkedHashMap<>();
        for (SourceObject source : sources) {
            results.put(source.file(), new CompiledSource(memory.classesOf(source.file())));
        }
        return results;
    }

    private static GodwitException refused(
            List<Diagnostic<? extends JavaFileObject>> problems, List<SourceFile> sources) {
        List<Diagnostic<? extends JavaFileObject>> errors = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> problem : problems) {
            if (problem.getKind() == Diagnostic.Kind.ERROR) {
                errors.add(problem);
            }
        }
        if (errors.isEmpty() || !(errors.get(0).getSource() instanceof SourceObject object)) {
            String all = String.join(
                    "; ",
                    errors.stream().map(error -> error.getMessage(Locale.ROOT)).toList());
            return GodwitException.of(ErrorCode.MIGRATION_MALFORMED, "The Java migrations do not compile: " + all)
                    .at(Place.of(sources.get(0).name()))
                    .hint("Mend what the compiler names.")
                    .build();
        }
        Diagnostic<? extends JavaFileObject> first = errors.get(0);
        SourceFile file = object.file();
        int line = (int) first.getLineNumber();
        String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
        return GodwitException.of(
                        ErrorCode.MIGRATION_MALFORMED,
                        file.name() + " does not compile: " + oneLine(first.getMessage(Locale.ROOT)) + more)
                .at(Place.of(file.name(), line, file.column(line, first.getColumnNumber()))
                        .withStatement(file.line(line).strip()))
                .hint("Mend the line and run the command again.")
                .build();
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s*\\n\\s*", ", ");
    }
}
