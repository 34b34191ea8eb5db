package org.merchantgateway.domain.money;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.rule.Rules;

/**
 * How much of a good: a decimal with up to three digits after the point, and the unit it is measured in. Never a
 * {@code float}: as one, 99999.999 would become 100000.0.
 *
 * <p>Trailing zeros after the point are dropped, so 2.50 and 2.5 are equal. Units are compared as text: 1 {@code kg}
 * and 1000 {@code g} are different quantities. Source: register.do, orderBundle (quantity).
 *
 * @param value more than 0, up to fourteen digits before the point and three after it; trailing zeros are dropped
 * @param measure the unit of measurement, such as {@code kg} or {@code pieces}, ANS..20; empty if none is stated
 */
public record Quantity(
        @DecimalMin(value = "0", inclusive = false) @Digits(integer = 14, fraction = 3)
        BigDecimal value,

        Optional<@Conforms("ANS..20") String> measure) {

    private static final Rules<Quantity> RULES = Rules.of(Quantity.class);

    /**
     * Drops trailing zeros and checks both components; null is a violation too.
     *
     * @throws InvalidRequest with every violation
     */
    public Quantity {
        value = value != null && value.scale() > 0 ? value.stripTrailingZeros() : value;
        RULES.require(value, measure);
        value = value.setScale(Math.max(0, value.scale())); // 100, not 1E+2: as the wires write it
    }

    /**
     * A whole number of pieces, without a measure.
     *
     * @param count 1 to 99,999,999,999,999
     * @throws InvalidRequest if it is 0, negative, or has more than fourteen digits
     */
    public static Quantity of(long count) {
        return new Quantity(BigDecimal.valueOf(count), Optional.empty());
    }

    /**
     * Reads a quantity from raw text.
     *
     * @param value a decimal as {@link BigDecimal} reads it, such as {@code 2.5}, with a point and not a comma; not
     *     null
     * @param measure such as {@code kg}, ANS..20; not null
     * @throws InvalidRequest if the value is not a decimal, or with every violation of the value's and the measure's
     *     rules
     */
    public static Quantity of(String value, String measure) {
        return new Quantity(decimal(value), Optional.of(measure));
    }

    /**
     * Reads a quantity without a measure from raw text.
     *
     * @param value a decimal as {@link BigDecimal} reads it, such as {@code 2.5}, with a point and not a comma; not
     *     null
     * @throws InvalidRequest if the value is not a decimal, not more than 0, or has too many digits
     */
    public static Quantity of(String value) {
        return new Quantity(decimal(value), Optional.empty());
    }

    /**
     * The price multiplied by this quantity, rounded half up to a whole number of minor units. This is the rounding of
     * one cart line; lines are summed only afterwards. Source: payment.do, amount.
     *
     * @param price the price of one unit, minor units
     * @return minor units without a fraction. It may be more than {@link Amount#MAX_MINOR}: check it before you make an
     *     {@link Amount} from it
     */
    public BigDecimal times(Amount price) {
        return value.multiply(BigDecimal.valueOf(price.minor())).setScale(0, RoundingMode.HALF_UP);
    }

    private static BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException noNumber) {
            throw InvalidRequest.of("quantity", "must be a decimal number", "got another text");
        }
    }

    /** The decimal without an exponent, then the measure if there is one: {@code 2.5 kg}. */
    @Override
    public String toString() {
        return value.toPlainString() + measure.map(unit -> " " + unit).orElse("");
    }
}
