package dev.godwit.program;

import java.util.HashMap;
import java.util.Map;

/** Loads classes that were compiled in memory. */
final class MemoryLoader extends ClassLoader {

    private final Map<String, byte[]> classes = new HashMap<>();

    MemoryLoader(ClassLoader parent) {
        super("godwit-migrations", parent);
    }

    void add(CompiledSource source) {
        classes.putAll(source.classes());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
