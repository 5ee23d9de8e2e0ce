package dev.godwit.program;

import java.util.stream.Stream;

/** Finds the line of a migration that is being run, or that something was thrown from. */
public final class CodeLine {

    private final String className;

    /** Looks for lines of this class. */
    public CodeLine(Class<?> migration) {
        this.className = migration.getName();
    }

    /** The line that is being run now; 0 where that is not known. */
    public int now() {
        return StackWalker.getInstance().walk(this::of);
    }

    private int of(Stream<StackWalker.StackFrame> frames) {
        return frames.filter(frame -> isOurs(frame.getClassName()))
                .mapToInt(StackWalker.StackFrame::getLineNumber)
                .findFirst()
                .orElse(0);
    }

    /** The line that this comes from; 0 where that is not known. */
    public int of(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (isOurs(frame.getClassName())) {
                return frame.getLineNumber();
            }
        }
        return 0;
    }

    private boolean isOurs(String frame) {
        return frame.equals(className) || frame.startsWith(className + "$");
    }
}
