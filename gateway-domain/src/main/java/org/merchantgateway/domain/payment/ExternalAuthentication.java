package org.merchantgateway.domain.payment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.rule.Rules;

/**
 * The result of an authentication that the shop made with a 3DS Server of its own: the gateway then makes none. It is sent among
 * the payment's parameters. Source: paymentorder.do, jsonParams of an external 3DS Server.
 *
 * @param eci the electronic commerce indicator, two digits: {@code 05} or {@code 02} authenticated, {@code 06} or {@code 01}
 *     attempted, {@code 07} or {@code 00} neither
 * @param cavv the issuer's proof; empty if there is none
 * @param xid the directory server's id of the authentication, ANS..80; empty if there is none
 * @param version the protocol's version
 * @param kind how the payer was authenticated; empty if the gateway shall conclude it from the indicator
 */
public record ExternalAuthentication(
        @Conforms("N2") String eci,
        Optional<Cavv> cavv,
        Optional<@Conforms("ANS..80") String> xid,
        ThreeDsVersion version,
        Optional<Kind> kind) {

    private static final Rules<ExternalAuthentication> RULES = Rules.of(ExternalAuthentication.class);

    /**
     * Checks the components.
     *
     * @throws InvalidRequest with every violation
     */
    public ExternalAuthentication {
        RULES.require(eci, cavv, xid, version, kind);
    }

    /** How a payer was authenticated ({@code threeDsType}). */
    public enum Kind {
        /** Not at all ({@code 0}). */
        NONE("0"),
        /** Strong customer authentication, by a challenge ({@code 3}). */
        CHALLENGE("3"),
        /** By risk, without a challenge ({@code 4}). */
        FRICTIONLESS("4"),
        /** Attempted ({@code 5}). */
        ATTEMPT("5"),
        /** An exemption was granted ({@code 6}). */
        EXEMPTION("6"),
        /** By the merchant, without the payer ({@code 7}). */
        MERCHANT_INITIATED("7"),
        /** Attempted by the merchant, without the payer ({@code 8}). */
        MERCHANT_INITIATED_ATTEMPT("8");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** As it is sent. */
        public String code() {
            return code;
        }
    }

    /** The result as the gateway's parameters, by name; for adapters: the proof is among them, in plain text. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("eci", eci);
        cavv.ifPresent(proof -> parameters.put("cavv", proof.reveal()));
        xid.ifPresent(id -> parameters.put("xid", id));
        parameters.put("threeDSProtocolVersion", version.value());
        kind.ifPresent(how -> parameters.put("threeDsType", how.code()));
        return parameters;
    }

    /** The indicator alone; not the proof. */
    @Override
    public String toString() {
        return "ExternalAuthentication[eci " + eci + "]";
    }
}
