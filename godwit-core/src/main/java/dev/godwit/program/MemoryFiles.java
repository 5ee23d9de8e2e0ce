package dev.godwit.program;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.jspecify.annotations.Nullable;

/** Keeps what a compiler writes, by the file that it comes from. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final Map<SourceFile, Map<String, ByteArrayOutputStream>> written = new HashMap<>();

    MemoryFiles(StandardJavaFileManager files) {
        super(files);
    }

    Map<String, byte[]> classesOf(SourceFile file) {
        Map<String, byte[]> classes = new HashMap<>();
        written.getOrDefault(file, Map.of()).forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return classes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            JavaFileManager.Location location,
            String className,
            JavaFileObject.Kind kind,
            @Nullable FileObject sibling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (sibling instanceof SourceObject source) {
            written.computeIfAbsent(source.file(), f -> new HashMap<>()).put(className, bytes);
        }
        return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/') + ".class"), kind) {
            @Override
            public OutputStream openOutputStream() {
                return bytes;
            }
        };
    }
}
