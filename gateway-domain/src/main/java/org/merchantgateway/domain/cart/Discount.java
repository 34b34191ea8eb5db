package org.merchantgateway.domain.cart;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.rule.Rules;

/**
 * A discount on a line, for the receipt: it does not change the line's amount. Source: register.do, orderBundle.
 *
 * @param type such as {@code percent}, ANS..20
 * @param value more than 0
 */
public record Discount(
        @Conforms("ANS..20") String type,

        @DecimalMin(value = "0", inclusive = false) @Digits(integer = 12, fraction = 3)
        BigDecimal value) {

    private static final Rules<Discount> RULES = Rules.of(Discount.class);

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest with every violation
     */
    public Discount {
        RULES.require(type, value);
    }

    /** A discount in percent. */
    public static Discount percent(BigDecimal value) {
        return new Discount("percent", value);
    }
}
