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
 * @param version2 what 3-D Secure 2 has more; empty if the gateway says none of it. SOAP has no place for it
 */
public record SecureAuthInfo(
        Optional<Integer> eci,
        Optional<String> cavv,
        Optional<String> xid,
        Optional<String> veResStatus,
        Optional<String> paResStatus,
        Optional<Version2> version2) {

    /**
     * What 3-D Secure 2 has more. Source: getOrderStatusExtended.do of newer gateways, threeDSProtocolVersion, aresTransStatus,
     * rreqTransStatus, threeDsType and authTypeIndicator.
     *
     * @param protocolVersion such as {@code 2.2.0}
     * @param aresTransStatus the ACS's answer before any challenge: {@code Y} authenticated, {@code A} attempted, {@code C} challenge
     *     required, {@code N} and {@code R} refused, {@code U} not possible
     * @param rreqTransStatus how the challenge ended, by the same letters; empty if there was none
     * @param kind how the payer was authenticated, as a code ({@code threeDsType}): {@code 3} by a challenge, {@code 4} without;
     *     {@link org.merchantgateway.domain.payment.ExternalAuthentication.Kind} has them all
     */
    public record Version2(
            Optional<String> protocolVersion,
            Optional<String> aresTransStatus,
            Optional<String> rreqTransStatus,
            Optional<String> kind) {

        /** All of it: none is a secret. */
        @Override
        public String toString() {
            return "version " + shown(protocolVersion) + ", aRes " + shown(aresTransStatus) + ", rReq "
                    + shown(rreqTransStatus) + ", kind " + shown(kind);
        }
    }

    /**
     * The result of 3-D Secure 1, or of an unknown version.
     *
     * @param eci the electronic commerce indicator
     * @param cavv the cryptographic proof
     * @param xid the id of the authentication
     * @param veResStatus whether the card is enrolled
     * @param paResStatus how the authentication ended
     */
    public SecureAuthInfo(
            Optional<Integer> eci,
            Optional<String> cavv,
            Optional<String> xid,
            Optional<String> veResStatus,
            Optional<String> paResStatus) {
        this(eci, cavv, xid, veResStatus, paResStatus, Optional.empty());
    }

    private static String shown(Optional<String> text) {
        return text.map(Printable::of).orElse("?");
    }

    /** The indicator and the two statuses, safe to print; not the proof and the id. */
    @Override
    public String toString() {
        return "SecureAuthInfo[eci " + eci.map(String::valueOf).orElse("?") + ", veRes " + shown(veResStatus)
                + ", paRes " + shown(paResStatus)
                + version2.map(more -> ", " + more).orElse("") + "]";
    }
}
