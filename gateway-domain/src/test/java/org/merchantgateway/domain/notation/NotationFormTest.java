package org.merchantgateway.domain.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.notation.Notation.Alphabet;

class NotationFormTest {

    private static final int UNBOUNDED = Integer.MAX_VALUE;

    @ParameterizedTest
    @CsvSource({
        "A2,        A,   2,  2",
        "A5,        A,   5,  5",
        "A..5,      A,   1,  5",
        "A..512,    A,   1,  512",
        "N3,        N,   3,  3",
        "N..12,     N,   1,  12",
        "N12...19,  N,   12, 19",
        "N3...3,    N,   3,  3",
        "AN..30,    AN,  1,  30",
        "AN.. 30,   AN,  1,  30",
        "'AN .. 30',AN,  1,  30",
        "AN..255,   AN,  1,  255",
        "ANS..3,    ANS, 1,  3",
        "ANS..39,   ANS, 1,  39",
        "ANS36,     ANS, 36, 36",
        "ANS..8192, ANS, 1,  8192",
    })
    void readsTheManualsForms(String form, Alphabet alphabet, int shortest, int longest) {
        Notation notation = Notation.parse(form);

        assertThat(notation.alphabet()).isEqualTo(alphabet);
        assertThat(notation.min()).isEqualTo(shortest);
        assertThat(notation.max()).isEqualTo(longest);
    }

    @Test
    void readsAStarAsAnyLengthFromOne() {
        Notation notation = Notation.parse("ANS..*");

        assertThat(notation.min()).isEqualTo(1);
        assertThat(notation.max()).isEqualTo(UNBOUNDED);
        assertThat(notation.matches("x".repeat(100_000))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "A",
                "ANS",
                "..5",
                "5",
                "an..5",
                "AS..5",
                "NA..5",
                "ANSN..5",
                "A.5",
                "A...5",
                "A....5",
                "A5..",
                "A5..6",
                "A5...",
                "A..",
                "A*",
                "A..**",
                "A-5",
                "A..-5",
                "A5.5",
                "A..5x",
                "xA..5",
                "A..123456",
                "A\u0665",
                "A..\uff15",
                "\u0410..5",
                "A..5\n",
                "A\t..5"
            })
    void refusesWhatIsNoNotation(String form) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Notation.parse(form))
                .withMessage("not a type notation: " + form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A0", "A..0", "N0...5", "N19...12"})
    void refusesLengthsThatNothingCanHave(String form) {
        assertThatIllegalArgumentException().isThrownBy(() -> Notation.parse(form));
    }

    @Test
    void isWrittenAsTheManualWritesItWithoutBlanks() {
        assertThat(Notation.parse("AN.. 30")).hasToString("AN..30");
    }

    @Test
    void isEqualToTheSameNotation() {
        assertThat(Notation.parse("AN.. 30"))
                .isEqualTo(Notation.parse("AN..30"))
                .hasSameHashCodeAs(Notation.parse("AN..30"))
                .isNotEqualTo(Notation.parse("AN..31"))
                .isNotEqualTo(Notation.parse("ANS..30"))
                .isNotEqualTo("AN..30");
    }
}
