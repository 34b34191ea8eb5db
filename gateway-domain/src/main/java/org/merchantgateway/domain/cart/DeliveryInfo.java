package org.merchantgateway.domain.cart;

import java.util.Objects;
import java.util.Optional;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Limits;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.rule.Rules;

/**
 * Where a cart is delivered. Country, city and address are required as soon as there is a delivery. Source:
 * register.do, orderBundle (deliveryInfo).
 */
public final class DeliveryInfo {

    private static final Rules<DeliveryInfo> RULES = Rules.of(DeliveryInfo.class);

    private final Optional<@Conforms("ANS..20") String> deliveryType;

    @Conforms(value = "A2", field = "deliveryCountry")
    private final String country;

    @Conforms(value = "ANS..40", field = "deliveryCity")
    private final String city;

    @Conforms("ANS..255")
    private final String postAddress;

    /**
     * A delivery within the manual's limits; null is a violation too.
     *
     * @param deliveryType how it is delivered, free text, ANS..20; empty if not stated
     * @param country two Latin letters (ISO 3166-1), such as {@code RU}; not looked up in a list of countries
     * @param city ANS..40
     * @param postAddress street, house and so on, ANS..255
     * @throws InvalidRequest with every violation
     */
    public DeliveryInfo(Optional<String> deliveryType, String country, String city, String postAddress) {
        this(deliveryType, country, city, postAddress, Limits.MANUAL);
    }

    /** The same by the gateway's limits, for the builder of a customer. */
    DeliveryInfo(Optional<String> deliveryType, String country, String city, String postAddress, Limits limits) {
        RULES.require(limits, deliveryType, country, city, postAddress);
        this.deliveryType = deliveryType;
        this.country = country;
        this.city = city;
        this.postAddress = postAddress;
    }

    /**
     * A delivery for one gateway; null is a violation too.
     *
     * @param profile the gateway's; some want three letters or digits of a country
     * @param deliveryType how it is delivered, free text; empty if not stated
     * @param country as the profile says
     * @param city as the profile says
     * @param postAddress street, house and so on, as the profile says
     * @throws InvalidRequest with every violation
     */
    public static DeliveryInfo of(
            Profile profile, Optional<String> deliveryType, String country, String city, String postAddress) {
        return new DeliveryInfo(deliveryType, country, city, postAddress, profile.limits());
    }

    /** How it is delivered, free text; empty if not stated. */
    public Optional<String> deliveryType() {
        return deliveryType;
    }

    /** The country's code, of two Latin letters (ISO 3166-1) unless the gateway's profile has another form. */
    public String country() {
        return country;
    }

    /** The city. */
    public String city() {
        return city;
    }

    /** Street, house and so on. */
    public String postAddress() {
        return postAddress;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DeliveryInfo that
                && deliveryType.equals(that.deliveryType)
                && country.equals(that.country)
                && city.equals(that.city)
                && postAddress.equals(that.postAddress);
    }

    @Override
    public int hashCode() {
        return Objects.hash(deliveryType, country, city, postAddress);
    }

    /** The country only: the city and the address are personal data and do not belong in a log. */
    @Override
    public String toString() {
        return "DeliveryInfo[" + country + "]";
    }
}
