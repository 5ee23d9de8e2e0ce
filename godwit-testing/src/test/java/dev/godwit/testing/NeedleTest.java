package dev.godwit.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NeedleTest {

    private final Needle needle = new Needle("COMMIT".getBytes(US_ASCII));

    @Test
    void findsItInsideOneChunk() {
        assertThat(sees("xxCOMMITyy")).isTrue();
    }

    @Test
    void findsItOverTheBordersOfChunks() {
        assertThat(sees("..CO")).isFalse();
        assertThat(sees("M")).isFalse();
        assertThat(sees("MIT..")).isTrue();
        assertThat(sees("...")).isFalse();
    }

    @Test
    void aFalseBeginningDoesNotHideIt() {
        assertThat(sees("COMCOM")).isFalse();
        assertThat(sees("MIT")).isTrue();
    }

    @Test
    void mustNotBeEmpty() {
        assertThatThrownBy(() -> new Needle(new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }

    private boolean sees(String chunk) {
        byte[] bytes = (chunk + "rest of the buffer").getBytes(US_ASCII);
        return needle.endsIn(bytes, chunk.length());
    }
}
