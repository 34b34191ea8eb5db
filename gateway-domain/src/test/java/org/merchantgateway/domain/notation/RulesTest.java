package org.merchantgateway.domain.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

    record WithAnUnknownConstraint(@NotBlank String text) {}

    record WithAnUnknownConstraintInside(Optional<@Email String> text) {}

    record WithAConstraintOnAnOptional(@Conforms("N3") Optional<String> text) {}

    record WithNoNotation(@Conforms("AN") String text) {}

    record Form(@Conforms("AN..5") String name, Optional<@Conforms("N3") @Luhn String> code, String free) {}

    record Number(@Conforms("N..5") String value) {}

    record Limits(
            @Min(2) @Max(4) Long whole,
            @DecimalMax("1.5") BigDecimal atMost,
            @DecimalMax(value = "1.5", inclusive = false) BigDecimal lessThan) {}

    @ParameterizedTest
    @ValueSource(classes = {WithAnUnknownConstraint.class, WithAnUnknownConstraintInside.class})
    void failWhenTheyMeetAConstraintThatTheyDoNotKnow(Class<? extends Record> type) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rules.of(type))
                .withMessageContaining("cannot be compiled from @jakarta.validation.constraints.");
    }

    @Test
    void failWhenAConstraintStandsOnAnOptionalAndNotInsideIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rules.of(WithAConstraintOnAnOptional.class))
                .withMessageStartingWith("a constraint must stand inside the Optional");
    }

    @Test
    void failWhenTheyMeetABrokenNotation() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rules.of(WithNoNotation.class))
                .withMessage("not a type notation: AN");
    }

    @Test
    void failForAComponentThatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rule.of(Form.class, "nmae"))
                .withMessageContaining("nmae");
    }

    @Test
    void wantOneValueForEveryComponent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rules.of(Form.class).require("a"))
                .withMessage("got 1 values for 3 components");
    }

    @Test
    void letValuesPassThatKeepThem() {
        assertThat(Rules.of(Form.class).violations("abc", Optional.of("018"), ""))
                .isEmpty();
    }

    @Test
    void takeAnEmptyOptionalForAMissingValue() {
        assertThat(Rules.of(Form.class).violations("abc", Optional.empty(), "")).isEmpty();
    }

    @Test
    void reportEveryBrokenRuleOfEveryComponent() {
        assertThat(Rules.of(Form.class).violations("abc-", Optional.of("12"), ""))
                .containsExactly(
                        new Violation("name", "must be AN..5", "got U+002D at position 4"),
                        new Violation("code", "must be N3", "got 2 characters"),
                        new Violation("code", "must pass the Luhn check", "got digits that do not"));
    }

    @Test
    void reportNullAsMissingEvenWhereNoConstraintStands() {
        assertThat(Rules.of(Form.class).violations(null, null, null))
                .containsExactly(
                        new Violation("name", "is required", "got nothing"),
                        new Violation("code", "is required", "got nothing"),
                        new Violation("free", "is required", "got nothing"));
    }

    @Test
    void callAValueByItsTypesName() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Rule.of(Number.class, "value").require("x"))
                .withMessage("number must be N..5, got U+0078 at position 1");
    }

    @Test
    void handBackTheValueThatKeepsThem() {
        assertThat(Rule.<String>of(Number.class, "value").require("12")).isEqualTo("12");
    }

    @ParameterizedTest
    @CsvSource({
        "2, 1.5,  1.49,  true",
        "4, 1.50, 1.499, true",
        "1, 1.5,  1.49,  false",
        "5, 1.5,  1.49,  false",
        "2, 1.51, 1.49,  false",
        "2, 1.5,  1.5,   false",
        "2, 1.5,  1.500, false",
    })
    void keepNumbersWithinTheirLimits(long whole, BigDecimal atMost, BigDecimal lessThan, boolean kept) {
        assertThat(Rules.of(Limits.class).violations(whole, atMost, lessThan).isEmpty())
                .isEqualTo(kept);
    }
}
