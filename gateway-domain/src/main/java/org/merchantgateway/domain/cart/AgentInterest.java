package org.merchantgateway.domain.cart;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.rule.Rules;

/**
 * What an agent gets of a line. Source: register.do, orderBundle.
 *
 * @param type {@code percent} or {@code agentPercent}, ANS..20
 * @param value more than 0
 */
public record AgentInterest(
        @Conforms("ANS..20") String type,

        @DecimalMin(value = "0", inclusive = false) @Digits(integer = 12, fraction = 3)
        BigDecimal value) {

    private static final Rules<AgentInterest> RULES = Rules.of(AgentInterest.class);

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest with every violation
     */
    public AgentInterest {
        RULES.require(type, value);
    }
}
