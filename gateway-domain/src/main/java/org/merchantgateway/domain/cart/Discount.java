package org.merchantgateway.domain.cart;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.rule.Rules;

/**
 * A discount on a line, for the receipt. It is not subtracted from the line's amount, which stays quantity times price.
 * Source: register.do, orderBundle (discount).
 *
 * @param type what the value means, such as {@code percent}, ANS..20
 * @param value more than 0, up to twelve digits before the point and three after it; there is no upper limit of 100 for
 *     percent
 */
public record Discount(
        @Conforms(value = "ANS..20", field = "discountType") String type,

        @DecimalMin(value = "0", inclusive = false) @Digits(integer = 12, fraction = 3)
        BigDecimal value) {

    private static final Rules<Discount> RULES = Rules.of(Discount.class);

    /**
     * Checks both components; null is a violation too.
     *
     * @throws InvalidRequest with every violation
     */
    public Discount {
        RULES.require(type, value);
    }

    /**
     * A discount in percent.
     *
     * @param value 5 for 5 %; more than 0, at most three digits after the point
     * @throws InvalidRequest with every violation
     */
    public static Discount percent(BigDecimal value) {
        return new Discount("percent", value);
    }
}
