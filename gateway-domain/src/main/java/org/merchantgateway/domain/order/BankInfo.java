package org.merchantgateway.domain.order;

import java.util.Optional;
import org.merchantgateway.domain.notation.Printable;

/**
 * The bank that issued the card: {@code bankInfo} of a status answer. Every component is the gateway's text, not
 * checked, and empty if the gateway did not answer it. Source: getOrderStatusExtended.do, response parameters.
 *
 * @param bankName the bank's name
 * @param bankCountryCode the country, such as {@code RU}; other texts occur, such as {@code UNKNOWN}
 * @param bankCountryName the country's name, localised; for an unknown country it may be a placeholder
 */
public record BankInfo(Optional<String> bankName, Optional<String> bankCountryCode, Optional<String> bankCountryName) {

    /** The bank's name and country code, safe to print; {@code ?} for a missing one. */
    @Override
    public String toString() {
        return "BankInfo[" + bankName.map(Printable::of).orElse("?") + ", "
                + bankCountryCode.map(Printable::of).orElse("?") + "]";
    }
}
