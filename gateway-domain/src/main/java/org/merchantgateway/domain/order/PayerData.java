package org.merchantgateway.domain.order;

import java.util.Optional;

/**
 * The payer: {@code payerData} of a status answer. Everything as it came. Prints nothing of it.
 *
 * @param email the payer's
 * @param phone the payer's
 * @param postAddress the payer's
 */
public record PayerData(Optional<String> email, Optional<String> phone, Optional<String> postAddress) {

    /** Nothing of who it is. */
    @Override
    public String toString() {
        return "PayerData[***]";
    }
}
