package dev.godwit.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * Hears signals of the operating system through {@code sun.misc.Signal}: Java's own shutdown hooks hear only the first. The class is
 * not part of Java's specification, so it is reached by reflection, and where it is missing signals simply keep their usual effect.
 *
 * @param onSignal called for each, on a thread of its own
 */
record Signals(Runnable onSignal) {

    /** Hears these from now on, named without {@code SIG}. */
    void listen(String... names) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            Object handler =
                    Proxy.newProxyInstance(Signals.class.getClassLoader(), new Class<?>[] {handlerType}, this::answer);
            Method handle = signal.getMethod("handle", signal, handlerType);
            for (String name : names) {
                handle.invoke(null, signal.getConstructor(String.class).newInstance(name), handler);
            }
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | IllegalAccessException
                | InstantiationException
                | InvocationTargetException e) {
            // No such class, or the JVM keeps these signals to itself (-Xrs).
            return;
        }
    }

    private @Nullable Object answer(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> "Godwit";
            default -> {
                onSignal.run();
                yield null;
            }
        };
    }
}
