package org.merchantgateway.soap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.profile.Profile;

/**
 * What requests keep to: the generation of the gateway's description (setting {@code gateway.soap.profile}), and which of the
 * fields that it lacks are left out instead of refused (setting {@code gateway.soap.leaveOut}). Answers of every
 * generation are read alike.
 *
 * @param isOf2016 whether the gateway has the oldest known description; else it has the one of 2021, which has everything
 * @param leftOut names of fields that are not sent to a gateway of 2016
 * @param profile in which zones the gateway has its times
 */
record Generation(boolean isOf2016, Set<String> leftOut, Profile profile) {

    /**
     * The fields that may be left out: they describe the receipt, the payer's page and where the shop is notified. Without
     * any other field that the generation lacks, the gateway would do something else than it was asked for, or to another merchant's order.
     */
    static final Set<String> MAY_BE_LEFT_OUT =
            Set.of("tax", "itemPrice", "itemAttributes", "fullName", "inn", "pageView", "dynamicCallbackUrl");

    private static final String PREFIX = "gateway.soap.";
    private static final String KEY = PREFIX + "profile";
    private static final String LEAVE_OUT = PREFIX + "leaveOut";
    private static final Set<String> KEYS = new TreeSet<>(Set.of(KEY, LEAVE_OUT));

    /**
     * Reads the adapter's own settings.
     *
     * @param config its extras by their whole keys; those of other adapters are passed over
     * @throws InvalidRequest with every violation
     */
    static Generation of(GatewayConfig config) {
        Map<String, String> extras = config.extras();
        List<Violation> found = new ArrayList<>();
        new TreeMap<>(extras)
                .keySet().stream()
                        .filter(key -> key.startsWith(PREFIX) && !KEYS.contains(key))
                        .forEach(key -> found.add(
                                new Violation(key, "is not a setting", "known are " + String.join(", ", KEYS))));
        String generation = extras.getOrDefault(KEY, "").strip();
        if (!generation.matches("|2016|2021")) {
            found.add(new Violation(KEY, "must be 2016 or 2021", "got " + Printable.of(generation)));
        }
        Set<String> leftOut = names(extras.getOrDefault(LEAVE_OUT, ""));
        leftOut.stream()
                .filter(name -> !MAY_BE_LEFT_OUT.contains(name))
                .forEach(name -> found.add(new Violation(
                        LEAVE_OUT,
                        "must be of " + String.join(", ", new TreeSet<>(MAY_BE_LEFT_OUT)),
                        "got " + Printable.of(name))));
        InvalidRequest.throwIfAny(found);
        return new Generation(generation.equals("2016"), leftOut, config.profile());
    }

    private static Set<String> names(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the generation lacks a field that is not to be left out. */
    boolean refuses(String name) {
        return isOf2016 && !leftOut.contains(name);
    }
}
