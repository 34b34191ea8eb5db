package org.merchantgateway.domain.cart;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.rule.Rules;

/**
 * The agent's commission on a line. It does not change the line's amount. Source: register.do, orderBundle
 * (agentInterest).
 *
 * @param type {@code percent} or {@code agentPercent}, ANS..20; other texts of that form are not refused here
 * @param value more than 0, up to twelve digits before the point and three after it
 */
public record AgentInterest(
        @Conforms(value = "ANS..20", field = "interestType") String type,

        @DecimalMin(value = "0", inclusive = false) @Digits(integer = 12, fraction = 3)
        BigDecimal value) {

    private static final Rules<AgentInterest> RULES = Rules.of(AgentInterest.class);

    /**
     * Checks both components; null is a violation too.
     *
     * @throws InvalidRequest with every violation
     */
    public AgentInterest {
        RULES.require(type, value);
    }
}
