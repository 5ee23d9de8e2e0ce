package dev.godwit.erd.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextWidthTest {

    @Test
    void lettersOfOneWidthAndWiderOnes() {
        assertThat(TextWidth.of("")).isZero();
        assertThat(TextWidth.of("created_at")).isEqualTo(74);
        assertThat(TextWidth.of("имя")).isEqualTo(TextWidth.of("abc"));
        assertThat(TextWidth.of("名前")).isEqualTo(27);
        assertThat(TextWidth.of("e\u0301")).isEqualTo(TextWidth.of("e"));
        assertThat(TextWidth.of("🐦")).isEqualTo(14);
    }

    @Test
    void whatIsTooLongIsCutWithAnEllipsis() {
        assertThat(TextWidth.cut("varchar", 100)).isEqualTo("varchar");
        assertThat(TextWidth.cut("enum(one, two, three)", 75)).isEqualTo("enum(one,…");
        assertThat(TextWidth.of(TextWidth.cut("🐦🐦🐦🐦🐦🐦", 50))).isLessThanOrEqualTo(50);
    }
}
