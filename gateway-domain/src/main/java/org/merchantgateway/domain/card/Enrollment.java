package org.merchantgateway.domain.card;

import java.util.Optional;
import org.merchantgateway.domain.notation.Printable;

/**
 * Whether a card takes part in 3-D Secure. Source: verifyEnrollment.do, response parameters.
 *
 * @param flag {@code Y} enrolled, {@code N} not, {@code U} cannot be told; open. The REST answer calls it {@code enrolled},
 *     though its own table says {@code isEnrolled}, which is what SOAP calls it
 * @param emitterName the bank that issued the card
 * @param emitterCountryCode its country, such as {@code RU}
 */
public record Enrollment(String flag, Optional<String> emitterName, Optional<String> emitterCountryCode) {

    /** Whether the card is enrolled. */
    public boolean isEnrolled() {
        return flag.equals("Y");
    }

    @Override
    public String toString() {
        return "Enrollment[" + Printable.of(flag) + "]";
    }
}
