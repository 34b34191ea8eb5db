package org.merchantgateway.domain.order;

import java.util.Optional;
import org.merchantgateway.domain.notation.Printable;

/**
 * The result of 3-D Secure: {@code secureAuthInfo} of a status answer. Every component is as the gateway answered it,
 * not checked, and empty if it was not answered. Source: getOrderStatusExtended.do, response parameters.
 *
 * @param eci the electronic commerce indicator: 5 and 2 authenticated, 6 and 1 attempted, 7 without 3-D Secure
 * @param cavv the cryptographic proof of the authentication, Base64
 * @param xid the id of the authentication, Base64
 * @param veResStatus whether the card is enrolled: {@code Y} yes, {@code N} no, {@code U} not known
 * @param paResStatus how the authentication ended: {@code Y} succeeded, {@code A} attempted, {@code N} failed,
 *     {@code U} not possible
 */
public record SecureAuthInfo(
        Optional<Integer> eci,
        Optional<String> cavv,
        Optional<String> xid,
        Optional<String> veResStatus,
        Optional<String> paResStatus) {

    /** The indicator and the two statuses, safe to print; not the proof and the id. */
    @Override
    public String toString() {
        return "SecureAuthInfo[eci " + eci.map(String::valueOf).orElse("?") + ", veRes "
                + veResStatus.map(Printable::of).orElse("?") + ", paRes "
                + paResStatus.map(Printable::of).orElse("?") + "]";
    }
}
