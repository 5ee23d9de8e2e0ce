package dev.godwit.observe;

import dev.godwit.report.Progress;
import dev.godwit.report.ProgressListener;
import java.util.ArrayList;
import java.util.List;

/** Several listeners as one; each hears everything, in their order. */
public record Observers(List<ProgressListener> listeners) implements ProgressListener {

    private static final String TRACING = "io.opentelemetry.api.GlobalOpenTelemetry";

    public Observers {
        listeners = List.copyOf(listeners);
    }

    /** The log, spans where OpenTelemetry's API is on the class path, and this one. */
    public static Observers with(ProgressListener listener) {
        List<ProgressListener> all = new ArrayList<>();
        all.add(new RunLog());
        if (isPresent(TRACING)) {
            all.add(new RunSpans());
        }
        all.add(listener);
        return new Observers(all);
    }

    private static boolean isPresent(String name) {
        try {
            Class.forName(name, false, Observers.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }

    @Override
    public void on(Progress progress) {
        listeners.forEach(listener -> listener.on(progress));
    }
}
