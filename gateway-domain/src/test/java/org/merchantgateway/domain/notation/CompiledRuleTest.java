package org.merchantgateway.domain.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompiledRuleTest {

    record Code(@Conforms("N3") @Luhn String value) {}

    record Free(String value) {}

    record Secretive(@DecimalMax("2") BigDecimal value) implements Secret {}

    record Least(
            @DecimalMin("1.5") BigDecimal atLeast,
            @DecimalMin(value = "1.5", inclusive = false) BigDecimal moreThan) {}

    @ParameterizedTest
    @CsvSource({"018, true", "019, false", "18, false", "0018, false"})
    void passesWhatPassesEveryCheck(String code, boolean passes) {
        assertThat(Rule.<String>of(Code.class, "value").test(code)).isEqualTo(passes);
    }

    @Test
    void passesAnythingWithoutAConstraint() {
        assertThat(Rule.<String>of(Free.class, "value").test("")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1.5, 1.51, true", "1.49, 1.51, false", "1.5, 1.50, false"})
    void keepsToTheLeastNumber(BigDecimal atLeast, BigDecimal moreThan, boolean kept) {
        assertThat(Rules.of(Least.class).violations(atLeast, moreThan).isEmpty())
                .isEqualTo(kept);
    }

    @Test
    void showsNoNumberThatIsASecret() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Rule.of(Secretive.class, "value").require(BigDecimal.TEN))
                .withMessage("secretive must be at most 2, got another number");
    }
}
