package org.merchantgateway.domain.cart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.InvalidRequest;

/**
 * The tax in a line of a cart, for the receipt. Source: register.do, orderBundle (tax).
 *
 * <p><b>Rates:</b> 0 without tax, 1 is 0 %, 2 is 10 %, 4 is 10/110, 6 is 20 %, 7 is 20/120, 10 is 5 %, 11 is 5/105, 12
 * is 7 %, 13 is 7/107, 14 is 22 %, 15 is 22/122. The numbers 3 (18 %) and 5 (18/118) are rates that were abolished.
 * Which of them a gateway accepts depends on the gateway.
 *
 * @param type the gateway's number of the rate, 0 to 99; not the percentage
 * @param sum how much of the line's amount is tax, minor units; empty if not stated. It is not compared with the rate
 *     or with the line's amount
 */
public record Tax(int type, Optional<Amount> sum) {

    /**
     * Checks the number of the rate.
     *
     * @throws InvalidRequest if the type is not 0 to 99; the violation names the field {@code taxType}
     */
    public Tax {
        if (type < 0 || type > 99) {
            throw InvalidRequest.of("taxType", "must be N..2", "got " + type);
        }
    }

    /** The same tax of an amount that was reduced: the sum in proportion, rounded half up; 0 of nothing. */
    Tax reduced(Amount from, Amount to) {
        return new Tax(
                type,
                sum.map(stated -> from.isZero()
                        ? Amount.ZERO
                        : Amount.ofMinor(BigDecimal.valueOf(stated.minor())
                                .multiply(BigDecimal.valueOf(to.minor()))
                                .divide(BigDecimal.valueOf(from.minor()), 0, RoundingMode.HALF_UP)
                                .longValueExact())));
    }
}
