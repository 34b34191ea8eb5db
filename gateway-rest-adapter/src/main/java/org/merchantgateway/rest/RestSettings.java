package org.merchantgateway.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.notation.Violation;

/**
 * The adapter's own settings: where gateways differ from each other.
 *
 * @param walletCurrency what a payment by wallet calls its currency: setting {@code gateway.rest.wallet-currency}
 * @param androidPayPath where Android Pay is posted to: setting {@code gateway.rest.android-pay-path}
 */
record RestSettings(String walletCurrency, String androidPayPath) {

    private static final String PREFIX = "gateway.rest.";
    private static final String CURRENCY = PREFIX + "wallet-currency";
    private static final String PATH = PREFIX + "android-pay-path";

    /** No segment begins with a dot, so none leads out of the endpoint. */
    private static final Pattern RELATIVE_PATH = Pattern.compile("\\w[\\w.-]*(/\\w[\\w.-]*)*");

    /**
     * Reads the adapter's own settings.
     *
     * @param extras settings by their whole keys; those of other adapters are passed over
     * @throws InvalidRequest with every violation
     */
    static RestSettings of(Map<String, String> extras) {
        List<Violation> found = new ArrayList<>();
        new TreeMap<>(extras)
                .keySet().stream()
                        .filter(key -> key.startsWith(PREFIX) && !key.equals(CURRENCY) && !key.equals(PATH))
                        .forEach(key -> found.add(
                                new Violation(key, "is not a setting", "known are " + PATH + ", " + CURRENCY)));
        String currency = value(extras, CURRENCY, "currency");
        if (!currency.equals("currency") && !currency.equals("currencyCode")) {
            found.add(new Violation(CURRENCY, "must be currency or currencyCode", "got " + Printable.of(currency)));
        }
        String path = value(extras, PATH, "google/payment.do");
        if (!RELATIVE_PATH.matcher(path).matches()) {
            found.add(new Violation(
                    PATH, "must be a path below the endpoint such as google/payment.do", "got another text"));
        }
        InvalidRequest.throwIfAny(found);
        return new RestSettings(currency, path);
    }

    private static String value(Map<String, String> extras, String key, String byDefault) {
        String value = extras.getOrDefault(key, "").strip();
        return value.isEmpty() ? byDefault : value;
    }
}
