package org.merchantgateway.soap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.notation.Violation;

/**
 * The generation of the gateway's description that requests keep to: setting {@code gateway.soap.profile}. Answers of
 * every generation are read alike.
 */
enum Profile {
    /**
     * The oldest description that is known. Of what describes a cart for the receipt it lacks a line's tax, price and
     * attributes, and the customer's full name and tax number: they are left out. What else it lacks, each call refuses.
     */
    OF_2016,
    /** Everything. */
    OF_2021;

    private static final String PREFIX = "gateway.soap.";
    private static final String KEY = PREFIX + "profile";

    /**
     * Reads the adapter's own settings.
     *
     * @param extras settings by their whole keys; those of other adapters are passed over
     * @throws InvalidRequest with every violation
     */
    static Profile of(Map<String, String> extras) {
        List<Violation> found = new ArrayList<>();
        new TreeMap<>(extras)
                .keySet().stream()
                        .filter(key -> key.startsWith(PREFIX) && !key.equals(KEY))
                        .forEach(key -> found.add(new Violation(key, "is not a setting", "known is " + KEY)));
        String value = extras.getOrDefault(KEY, "").strip();
        if (!value.matches("|2016|2021")) {
            found.add(new Violation(KEY, "must be 2016 or 2021", "got " + Printable.of(value)));
        }
        InvalidRequest.throwIfAny(found);
        return value.equals("2016") ? OF_2016 : OF_2021;
    }
}
