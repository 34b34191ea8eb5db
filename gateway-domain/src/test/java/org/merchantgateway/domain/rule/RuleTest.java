package org.merchantgateway.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.validation.constraints.DecimalMax;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Luhn;
import org.merchantgateway.domain.notation.Secret;

class RuleTest {

    record Code(@Conforms("N3") @Luhn String value) {}

    record Free(String value) {}

    record Secretive(@DecimalMax("2") BigDecimal value) implements Secret {}

    @ParameterizedTest
    @CsvSource({"018, true", "019, false", "18, false", "0018, false"})
    void passesWhatPassesEveryCheck(String code, boolean passes) {
        assertThat(Rule.<String>of(Code.class).test(code)).isEqualTo(passes);
    }

    @Test
    void passesAnythingWithoutAConstraint() {
        assertThat(Rule.<String>of(Free.class).test("")).isTrue();
    }

    @Test
    void showsNoNumberThatIsASecret() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Rule.of(Secretive.class).require(BigDecimal.TEN))
                .withMessage("secretive must be at most 2, got another number");
    }
}
