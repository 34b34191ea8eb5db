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
 * How much of a good: a decimal with up to three digits after the point, and what it is measured in. Never a binary
 * fraction: as a float, 99999.999 would become 100000.0.
 *
 * @param value more than 0, up to fourteen digits before the point and three after it; trailing zeros are dropped
 * @param measure what it is measured in, such as {@code kg} or {@code pieces}, ANS..20; may be missing
 */
public record Quantity(
        @DecimalMin(value = "0", inclusive = false) @Digits(integer = 14, fraction = 3)
        BigDecimal value,

        Optional<@Conforms("ANS..20") String> measure) {

    private static final Rules<Quantity> RULES = Rules.of(Quantity.class);

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest with every violation
     */
    public Quantity {
        value = value != null && value.scale() > 0 ? value.stripTrailingZeros() : value;
        RULES.require(value, measure);
        value = value.setScale(Math.max(0, value.scale())); // 100, not 1E+2: as the wires write it
    }

    /** A whole number of pieces, without a measure. */
    public static Quantity of(long count) {
        return new Quantity(BigDecimal.valueOf(count), Optional.empty());
    }

    /**
     * Makes it of a raw value.
     *
     * @param value a decimal as {@link BigDecimal} reads it, such as {@code 2.5}
     * @param measure such as {@code kg}
     * @throws InvalidRequest if the value is no decimal, or with every violation
     */
    public static Quantity of(String value, String measure) {
        return new Quantity(decimal(value), Optional.of(measure));
    }

    /** The same, without a measure. */
    public static Quantity of(String value) {
        return new Quantity(decimal(value), Optional.empty());
    }

    /** A price times this quantity, in minor units, rounded half up to an integer. */
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

    @Override
    public String toString() {
        return value.toPlainString() + measure.map(unit -> " " + unit).orElse("");
    }
}
