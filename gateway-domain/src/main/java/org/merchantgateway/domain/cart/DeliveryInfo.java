package org.merchantgateway.domain.cart;

import java.util.Optional;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.rule.Rules;

/**
 * Where a cart is delivered. Source: register.do, orderBundle.
 *
 * @param deliveryType ANS..20
 * @param country A2 (ISO 3166-1)
 * @param city ANS..40
 * @param postAddress ANS..255
 */
public record DeliveryInfo(
        Optional<@Conforms("ANS..20") String> deliveryType,
        @Conforms("A2") String country,
        @Conforms("ANS..40") String city,
        @Conforms("ANS..255") String postAddress) {

    private static final Rules<DeliveryInfo> RULES = Rules.of(DeliveryInfo.class);

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest with every violation
     */
    public DeliveryInfo {
        RULES.require(deliveryType, country, city, postAddress);
    }

    /** Nothing of where somebody lives. */
    @Override
    public String toString() {
        return "DeliveryInfo[" + country + "]";
    }
}
