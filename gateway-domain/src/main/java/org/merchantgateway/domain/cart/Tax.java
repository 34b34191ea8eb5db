package org.merchantgateway.domain.cart;

import java.util.Optional;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.InvalidRequest;

/**
 * The tax in a line of a cart.
 *
 * @param type the gateway's number of the rate: 0 none, 1 0 %, 2 10 %, 4 10/110, 6 20 %, 7 20/120 ...
 * @param sum how much of the line's amount is tax, minor units
 */
public record Tax(int type, Optional<Amount> sum) {

    /**
     * Checks what it is made of.
     *
     * @throws InvalidRequest if the type is not of one or two digits
     */
    public Tax {
        if (type < 0 || type > 99) {
            throw InvalidRequest.of("taxType", "must be N..2", "got " + type);
        }
    }
}
