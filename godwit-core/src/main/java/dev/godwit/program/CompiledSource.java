package dev.godwit.program;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a source file was compiled to.
 *
 * @param classes the byte code of each class by its name
 */
record CompiledSource(Map<String, byte[]> classes) {
    CompiledSource {
        classes = new TreeMap<>(classes);
    }
}
