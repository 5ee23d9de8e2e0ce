package dev.godwit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class DigestBytesTest {

    private final DigestBytes bytes = new DigestBytes();

    @Test
    void knowsThePublishedVector() {
        put("abc");
        assertThat(bytes.finish()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Property
    void agreesWithThePlatform(@ForAll @StringLength(max = 300) String text, @ForAll @IntRange(max = 60) int times)
            throws NoSuchAlgorithmException {
        String valid = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).repeat(times);
        put(valid);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(valid.getBytes(StandardCharsets.UTF_8));
        assertThat(bytes.finish()).isEqualTo(HexFormat.of().formatHex(hash));
    }

    private void put(String text) {
        char[] chars = text.toCharArray();
        bytes.put(chars, 0, chars.length);
    }
}
