package dev.godwit.code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of a call with any number of them, NULL among them. */
final class ValueList {

    private ValueList() {}

    static List<@Nullable Object> of(@Nullable Object... values) {
        List<@Nullable Object> list = new ArrayList<>();
        Collections.addAll(list, values);
        return list;
    }
}
