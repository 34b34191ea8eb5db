package org.merchantgateway.domain.order;

import java.util.Optional;
import org.merchantgateway.domain.notation.Printable;

/**
 * What 3-D Secure said: {@code secureAuthInfo} of a status answer. Everything as it came.
 *
 * @param eci the electronic commerce indicator: 5 and 2 authenticated, 6 and 1 attempted, 7 without 3-D Secure
 * @param cavv the authentication's value, Base64
 * @param xid the authentication's id, Base64
 * @param veResStatus whether the card is enrolled: {@code Y}, {@code N}, {@code U}
 * @param paResStatus how the authentication ended: {@code Y}, {@code A}, {@code N}, {@code U}
 */
public record SecureAuthInfo(
        Optional<Integer> eci,
        Optional<String> cavv,
        Optional<String> xid,
        Optional<String> veResStatus,
        Optional<String> paResStatus) {

    /** The indicator and the two statuses. */
    @Override
    public String toString() {
        return "SecureAuthInfo[eci " + eci.map(String::valueOf).orElse("?") + ", veRes "
                + veResStatus.map(Printable::of).orElse("?") + ", paRes "
                + paResStatus.map(Printable::of).orElse("?") + "]";
    }
}
