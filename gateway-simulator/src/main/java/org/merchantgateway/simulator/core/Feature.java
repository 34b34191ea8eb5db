package org.merchantgateway.simulator.core;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a shop may ask the gateway to do differently for one order. Source: register.do, {@code features}. */
public enum Feature {
    /** Pay without CVC and 3-D Secure; no merchant of this gateway has the permission. */
    AUTO_PAYMENT,
    /** Check the card without taking money; no merchant of this gateway has the permission. */
    VERIFY,
    /** With 3-D Secure only: a card that is not enrolled is declined. */
    FORCE_TDS,
    /** Without 3-D Secure, even if the card is enrolled. */
    FORCE_SSL,
    /** With 3-D Secure only, and the payer fully authenticated. */
    FORCE_FULL_TDS,
    /** Store the card. */
    FORCE_CREATE_BINDING;

    private static final Set<Feature> FORBIDDEN = EnumSet.of(AUTO_PAYMENT, VERIFY);

    /**
     * Reads and checks an order's features.
     *
     * @throws Refusal with code 14 if there is no such feature, 13 if the merchant may not use it
     */
    static Set<Feature> of(List<String> names) {
        Set<Feature> features = names.stream().map(Feature::named).collect(Collectors.toSet());
        if (features.stream().anyMatch(FORBIDDEN::contains)) {
            throw new Refusal(Message.FEATURE_FORBIDDEN);
        }
        return features;
    }

    private static Feature named(String name) {
        return Arrays.stream(values())
                .filter(feature -> feature.name().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new Refusal(Message.FEATURES_INVALID));
    }
}
