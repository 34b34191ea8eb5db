package org.merchantgateway.domain.cart;

import java.util.Optional;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.rule.Rules;

/**
 * Where a cart is delivered. Country, city and address are required as soon as there is a delivery. Source:
 * register.do, orderBundle (deliveryInfo).
 *
 * @param deliveryType how it is delivered, free text, ANS..20; empty if not stated
 * @param country two Latin letters (ISO 3166-1), such as {@code RU}; not looked up in a list of countries
 * @param city ANS..40
 * @param postAddress street, house and so on, ANS..255
 */
public record DeliveryInfo(
        Optional<@Conforms("ANS..20") String> deliveryType,
        @Conforms("A2") String country,
        @Conforms("ANS..40") String city,
        @Conforms("ANS..255") String postAddress) {

    private static final Rules<DeliveryInfo> RULES = Rules.of(DeliveryInfo.class);

    /**
     * Checks all components; null is a violation too.
     *
     * @throws InvalidRequest with every violation
     */
    public DeliveryInfo {
        RULES.require(deliveryType, country, city, postAddress);
    }

    /** The country only: the city and the address are personal data and do not belong in a log. */
    @Override
    public String toString() {
        return "DeliveryInfo[" + country + "]";
    }
}
