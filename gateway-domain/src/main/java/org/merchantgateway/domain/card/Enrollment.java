package org.merchantgateway.domain.card;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a card takes part in 3-D Secure. Source: verifyEnrollment.do, response parameters.
 *
 * <p>It says nothing about a payment: even with an enrolled card, the answer to the payment decides whether the payer
 * must authenticate.
 *
 * @param flag {@code Y} enrolled, {@code N} not, {@code U} unknown; a gateway may send others. The REST answer calls it
 *     {@code enrolled}, though its own table says {@code isEnrolled}, which is what SOAP calls it
 * @param emitterName the bank that issued the card; empty if the gateway does not name it
 * @param emitterCountryCode its country, such as {@code RU}; empty if the gateway does not name it
 * @param others everything else that the gateway answered, by path, as it came
 */
public record Enrollment(
        String flag, Optional<String> emitterName, Optional<String> emitterCountryCode, Map<String, String> others) {

    private static final Set<String> KNOWN = Set.of("Y", "N", "U");

    /** Copies the map; the copy cannot be changed. */
    public Enrollment {
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /**
     * An answer that holds only the flag and the bank.
     *
     * @param flag {@code Y}, {@code N} or {@code U}
     * @param emitterName empty if the gateway does not name it
     * @param emitterCountryCode empty if the gateway does not name it
     */
    public Enrollment(String flag, Optional<String> emitterName, Optional<String> emitterCountryCode) {
        this(flag, emitterName, emitterCountryCode, Map.of());
    }

    /** Whether the card is enrolled. False also if that is unknown ({@code U}) or the flag is another one. */
    public boolean isEnrolled() {
        return flag.equals("Y");
    }

    /** The flag if it is {@code Y}, {@code N} or {@code U}; nothing else that came from the gateway. */
    @Override
    public String toString() {
        return "Enrollment[" + (KNOWN.contains(flag) ? flag : "another flag") + "]";
    }
}
