package org.merchantgateway.domain.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LuhnCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "18", "26", "34", "42", "59", "67", "75", "83", "91", "109", "4111111111111111"})
    void passesWhatItsLastDigitFits(String digits) {
        assertThat(LuhnCheck.passes(digits)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9", "09", "19", "81", "90", "4111111111111112", "0x", "x0", "0/", "0:", "0\u0660"})
    void passesNothingElse(String text) {
        assertThat(LuhnCheck.passes(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "90,         got digits that do not",
        "4111-1111,  got a character that is not a digit",
        "/,          got a character that is not a digit",
        ":,          got a character that is not a digit",
        "0\u0660,    got a character that is not a digit",
    })
    void saysWhatIsWrongWithoutShowingIt(String text, String got) {
        LuhnCheck check = new LuhnCheck();

        assertThat(check.got(text, true)).isEqualTo(got).isEqualTo(check.got(text, false));
    }
}
