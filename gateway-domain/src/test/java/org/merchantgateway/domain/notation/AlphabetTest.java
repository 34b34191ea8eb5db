package org.merchantgateway.domain.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which characters each alphabet has, all of them; and lengths and blanks on both sides of U+0080. */
class AlphabetTest {

    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /** Those up to U+FFFF that form a conforming text on their own. */
    private static Set<Integer> admitted(String alphabet) {
        Notation one = Notation.parse(alphabet + "1");
        return IntStream.rangeClosed(0, 0xFFFF)
                .filter(c -> one.matches(Character.toString(c)))
                .boxed()
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({"N, " + DIGITS, "A, " + LETTERS, "AN, " + DIGITS + LETTERS})
    void isLatinLettersOrAsciiDigits(String alphabet, String characters) {
        assertThat(admitted(alphabet)).isEqualTo(characters.chars().boxed().collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x21, 0x7E, 0xA1, 0x430, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x1F600, 0x10FFFF})
    void isAnyTextForAns(int c) {
        assertThat(Notation.parse("ANS1").matches(Character.toString(c))).isTrue();
        assertThat(Notation.parse("ANS3").matches("x" + Character.toString(c) + "x"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0x9, 0xA, 0x1F, 0x7F, 0x80, 0x9F, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF})
    void hasNoControlAndNoHalfACharacterForAns(int c) {
        assertThat(Notation.parse("ANS1").matches(Character.toString(c))).isFalse();
        assertThat(Notation.parse("ANS3").matches("x" + Character.toString(c) + "x"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"xxx, false", "xxxx, true", "xxxxx, true", "xxxxxx, false", "жxx, false", "жxxx, true", "жxxxx, true"})
    void isCountedTheSameOnBothSidesOfAscii(String text, boolean conforms) {
        assertThat(Notation.parse("ANS4...5").matches(text)).isEqualTo(conforms);
    }

    @Test
    void isCountedInCharactersAndNotInUnits() {
        String face = "\ud83d\ude00";

        assertThat(Notation.parse("ANS4...5").matches(face.repeat(3))).isFalse();
        assertThat(Notation.parse("ANS4...5").matches(face.repeat(4))).isTrue();
        assertThat(Notation.parse("ANS4...5").matches(face.repeat(5))).isTrue();
        assertThat(Notation.parse("ANS4...5").matches(face.repeat(6))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "  ", "\u00a0", " \u00a0", "\u2003\u3000", "\u2028", "\u202f"})
    void makesNoTextOfBlanksAlone(String blanks) {
        assertThat(Notation.parse("ANS..9").matches(blanks)).isFalse();
        assertThat(Notation.parse("ANS..9").matches(blanks + "x")).isTrue();
        assertThat(Notation.parse("ANS..9").matches("ж" + blanks)).isTrue();
    }
}
