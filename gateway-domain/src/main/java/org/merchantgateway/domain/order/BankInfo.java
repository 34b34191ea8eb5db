package org.merchantgateway.domain.order;

import java.util.Optional;
import org.merchantgateway.domain.notation.Printable;

/**
 * The bank that issued the card: {@code bankInfo} of a status answer. Everything as it came.
 *
 * @param bankName the bank
 * @param bankCountryCode such as {@code RU}; open, such as {@code UNKNOWN}
 * @param bankCountryName localised
 */
public record BankInfo(Optional<String> bankName, Optional<String> bankCountryCode, Optional<String> bankCountryName) {

    @Override
    public String toString() {
        return "BankInfo[" + bankName.map(Printable::of).orElse("?") + ", "
                + bankCountryCode.map(Printable::of).orElse("?") + "]";
    }
}
