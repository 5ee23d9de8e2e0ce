package dev.godwit.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeyTextsTest {

    @Test
    void aValueAloneIsWrittenAsItIs() {
        assertThat(KeyTexts.written(List.of("a,\\b"))).isEqualTo("a,\\b");
        assertThat(KeyTexts.read("a,\\b", 1)).containsExactly("a,\\b");
    }

    @Test
    void severalAreReadAsTheyWereWritten() {
        List<String> values = List.of("", "a,b", "\\", "c\\,", "");
        assertThat(KeyTexts.written(values)).isEqualTo(",a\\,b,\\\\,c\\\\\\,,");
        assertThat(KeyTexts.read(KeyTexts.written(values), 5)).isEqualTo(values);
    }
}
