package dev.godwit.program;

import java.net.URI;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** A source file as the compiler reads it. Its public class may have any name. */
final class SourceObject extends SimpleJavaFileObject {

    private final SourceFile file;

    SourceObject(SourceFile file) {
        super(
                URI.create("memory:///" + file.packageName().replace('.', '/') + "/"
                        + file.simpleName().replaceAll("[^\\w.-]", "_") + ".java"),
                Kind.SOURCE);
        this.file = file;
    }

    SourceFile file() {
        return file;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return file.text();
    }

    @Override
    public boolean isNameCompatible(String simpleName, JavaFileObject.Kind kind) {
        return kind == Kind.SOURCE;
    }
}
