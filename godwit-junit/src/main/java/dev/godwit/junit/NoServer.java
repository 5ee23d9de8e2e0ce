package dev.godwit.junit;

import java.util.function.Supplier;

/** Stands for none. */
final class NoServer implements Supplier<String> {

    @Override
    public String get() {
        return "";
    }
}
