package org.merchantgateway.domain.card;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a card takes part in 3-D Secure. Source: verifyEnrollment.do, response parameters.
 *
 * @param flag {@code Y} enrolled, {@code N} not, {@code U} cannot be told; open. The REST answer calls it {@code enrolled},
 *     though its own table says {@code isEnrolled}, which is what SOAP calls it
 * @param emitterName the bank that issued the card
 * @param emitterCountryCode its country, such as {@code RU}
 * @param others whatever else the gateway answered, by path, as it came
 */
public record Enrollment(
        String flag, Optional<String> emitterName, Optional<String> emitterCountryCode, Map<String, String> others) {

    private static final Set<String> KNOWN = Set.of("Y", "N", "U");

    public Enrollment {
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /** An answer of nothing but the flag and the bank. */
    public Enrollment(String flag, Optional<String> emitterName, Optional<String> emitterCountryCode) {
        this(flag, emitterName, emitterCountryCode, Map.of());
    }

    /** Whether the card is enrolled. */
    public boolean isEnrolled() {
        return flag.equals("Y");
    }

    /** The flag if it is one of the known. */
    @Override
    public String toString() {
        return "Enrollment[" + (KNOWN.contains(flag) ? flag : "another flag") + "]";
    }
}
