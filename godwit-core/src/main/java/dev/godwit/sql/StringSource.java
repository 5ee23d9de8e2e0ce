package dev.godwit.sql;

import java.io.Reader;
import java.io.StringReader;

/** A text that is at hand as a string. */
record StringSource(String name, String text) implements TextSource {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Override
    public Reader open() {
        return new StringReader(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    }
}
