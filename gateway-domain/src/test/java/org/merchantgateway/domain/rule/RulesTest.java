package org.merchantgateway.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Luhn;
import org.merchantgateway.domain.notation.Violation;

class RulesTest {

    record WithAnUnknownConstraint(@NotBlank String text) {}

    record WithAnUnknownConstraintInside(Optional<@Email String> text) {}

    record WithAConstraintOnAnOptional(@Conforms("N3") Optional<String> text) {}

    record WithAConstraintInAList(List<@Conforms("N3") String> codes) {}

    record WithAConstraintInAnOptionalList(Optional<List<@Conforms("N3") String>> codes) {}

    record WithAConstraintOnAKey(Map<@Conforms("N3") String, String> byCode) {}

    record WithAConstraintBelowAWildcard(List<? extends @Min(1) Number> numbers) {}

    record WithAConstraintAboveAWildcard(List<? super @Min(1) Long> numbers) {}

    record WithAConstraintInAnArray(@Conforms("N3") String[] codes) {}

    record WithALimitOnAText(@Min(1) String text) {}

    record WithALimitOnAShort(Optional<@Max(1) Short> number) {}

    record WithNoNotation(@Conforms("AN") String text) {}

    record Form(@Conforms("AN..5") String name, Optional<@Conforms("N3") @Luhn String> code, String free) {}

    record Number(@Conforms("N..5") String value) {}

    record Annotated(
            @Nullable @Conforms("N3") String code, @Nullable String free) {}

    record Whole(@Min(2) @Max(4) int i, @Min(2) @Max(4) Long l, Optional<@Min(2) @Max(4) Integer> maybe) {}

    record Big(@Min(2) @Max(4) BigDecimal number) {}

    record Limits(
            @DecimalMin("1.5") BigDecimal atLeast,
            @DecimalMin(value = "1.5", inclusive = false) BigDecimal moreThan,
            @DecimalMax("1.5") BigDecimal atMost,
            @DecimalMax(value = "1.5", inclusive = false) BigDecimal lessThan) {}

    record WholeLimits(
            @DecimalMin("2") int atLeast,
            @DecimalMin(value = "2", inclusive = false) long moreThan,
            @DecimalMax("1.5") Integer atMost,

            @DecimalMax(value = "99999999999999999999", inclusive = false)
            Long lessThan) {}

    record Written(
            @Digits(integer = 2, fraction = 1) BigDecimal decimal,
            @Digits(integer = 2, fraction = 0) int whole) {}

    @ParameterizedTest
    @ValueSource(classes = {WithAnUnknownConstraint.class, WithAnUnknownConstraintInside.class})
    void failWhenTheyMeetAConstraintThatTheyDoNotKnow(Class<?> type) {
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

    @ParameterizedTest
    @ValueSource(
            classes = {
                WithAConstraintInAList.class,
                WithAConstraintInAnOptionalList.class,
                WithAConstraintOnAKey.class,
                WithAConstraintBelowAWildcard.class,
                WithAConstraintAboveAWildcard.class,
                WithAConstraintInAnArray.class
            })
    void failWhenAConstraintStandsWhereTheyDoNotLook(Class<?> type) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rules.of(type))
                .withMessageStartingWith("a constraint must stand on a value itself, not on what it is made of: ");
    }

    @ParameterizedTest
    @ValueSource(classes = {WithALimitOnAText.class, WithALimitOnAShort.class})
    void failWhenALimitStandsOnWhatIsNoNumberOfOurs(Class<?> type) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rules.of(type))
                .withMessageStartingWith("a rule cannot be compiled from @jakarta.validation.constraints.M")
                .withMessageMatching(".* on class java\\.lang\\.(String|Short)");
    }

    @Test
    void passOverAnnotationsThatAreNoConstraints() {
        assertThat(Rules.of(Annotated.class).violations("12", ""))
                .containsExactly(new Violation("code", "must be N3", "got 2 characters"));
    }

    @Test
    void failWhenTheyMeetABrokenNotation() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rules.of(WithNoNotation.class))
                .withMessage("not a type notation: AN");
    }

    @Test
    void failForATypeThatIsMoreThanOneValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rule.of(Form.class))
                .withMessageEndingWith("Form has 3 parts, not one");
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
                .isThrownBy(() -> Rule.of(Number.class).require("x"))
                .withMessage("number must be N..5, got U+0078 at position 1");
    }

    @Test
    void handBackTheValueThatKeepsThem() {
        assertThat(Rule.<String>of(Number.class).require("12")).isEqualTo("12");
    }

    @Test
    void keepWholeNumbersWithinTheirLimits() {
        Rules<Whole> rules = Rules.of(Whole.class);

        assertThat(rules.violations(2, 2L, Optional.of(2))).isEmpty();
        assertThat(rules.violations(4, 4L, Optional.of(4))).isEmpty();
        assertThat(rules.violations(1, 1L, Optional.of(1)))
                .containsExactly(
                        new Violation("i", "must be at least 2", "got 1"),
                        new Violation("l", "must be at least 2", "got 1"),
                        new Violation("maybe", "must be at least 2", "got 1"));
        assertThat(rules.violations(5, 5L, Optional.of(5)))
                .containsExactly(
                        new Violation("i", "must be at most 4", "got 5"),
                        new Violation("l", "must be at most 4", "got 5"),
                        new Violation("maybe", "must be at most 4", "got 5"));
    }

    @ParameterizedTest
    @CsvSource({"2, ''", "4.0, ''", "1.99, must be at least 2", "4.01, must be at most 4"})
    void keepDecimalNumbersWithinWholeLimits(BigDecimal number, String broken) {
        assertThat(Rule.of(Big.class).violations(number))
                .extracting(Violation::rule)
                .isEqualTo(broken.isEmpty() ? List.of() : List.of(broken));
    }

    @ParameterizedTest
    @CsvSource({
        "1.49, atLeast moreThan",
        "1.5,  moreThan lessThan",
        "1.50, moreThan lessThan",
        "1.51, atMost lessThan",
    })
    void keepDecimalNumbersWithinTheirLimits(BigDecimal number, String broken) {
        assertThat(Rules.of(Limits.class).violations(number, number, number, number))
                .extracting(Violation::path)
                .containsExactly(broken.split(" "));
    }

    @Test
    void sayWhetherALimitIsItselfTaken() {
        assertThat(Rules.of(Limits.class).violations(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.TEN, BigDecimal.TEN))
                .extracting(Violation::rule)
                .containsExactly(
                        "must be at least 1.5",
                        "must be more than 1.5",
                        "must be at most 1.5",
                        "must be less than 1.5");
    }

    @Test
    void keepWholeNumbersWithinDecimalLimits() {
        assertThat(Rules.of(WholeLimits.class).violations(2, 3L, 1, Long.MAX_VALUE))
                .isEmpty();
        assertThat(Rules.of(WholeLimits.class).violations(1, 2L, 2, Long.MIN_VALUE))
                .containsExactly(
                        new Violation("atLeast", "must be at least 2", "got 1"),
                        new Violation("moreThan", "must be more than 2", "got 2"),
                        new Violation("atMost", "must be at most 1.5", "got 2"));
    }

    @ParameterizedTest
    @CsvSource({"99.9, 99, true", "-99.9, -99, true", "100, 1, false", "1.01, 1, false", "1, 100, false"})
    void keepNumbersToTheirDigits(BigDecimal decimal, int whole, boolean kept) {
        assertThat(Rules.of(Written.class).violations(decimal, whole).isEmpty()).isEqualTo(kept);
    }
}
