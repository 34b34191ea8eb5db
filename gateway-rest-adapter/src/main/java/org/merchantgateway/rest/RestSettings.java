package org.merchantgateway.rest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.payment.Wallet;

/**
 * The adapter's own settings: where gateways differ from each other.
 *
 * @param walletCurrency what a payment by wallet calls its currency: setting {@code gateway.rest.wallet-currency}
 * @param walletPaths where each wallet is posted to: setting {@code gateway.rest.google-pay-path} and its siblings
 */
record RestSettings(String walletCurrency, Map<Wallet, String> walletPaths) {

    private static final String PREFIX = "gateway.rest.";
    private static final String CURRENCY = PREFIX + "wallet-currency";

    /** No segment begins with a dot, so none leads out of the endpoint. */
    static final Pattern RELATIVE_PATH = Pattern.compile("\\w[\\w.-]*(/\\w[\\w.-]*)*");

    /**
     * Reads the adapter's own settings.
     *
     * @param extras settings by their whole keys; those of other adapters are passed over
     * @throws InvalidRequest with every violation
     */
    static RestSettings of(Map<String, String> extras) {
        TreeSet<String> known = new TreeSet<>(List.of(CURRENCY));
        List.of(Wallet.values()).forEach(wallet -> known.add(key(wallet)));
        List<Violation> found = new ArrayList<>();
        new TreeMap<>(extras)
                .keySet().stream()
                        .filter(key -> key.startsWith(PREFIX) && !known.contains(key))
                        .forEach(key -> found.add(
                                new Violation(key, "is not a setting", "known are " + String.join(", ", known))));
        String currency = value(extras, CURRENCY, "currency");
        if (!currency.equals("currency") && !currency.equals("currencyCode")) {
            found.add(new Violation(CURRENCY, "must be currency or currencyCode", "got " + Printable.of(currency)));
        }
        Map<Wallet, String> paths = new EnumMap<>(Wallet.class);
        for (Wallet wallet : Wallet.values()) {
            String path = value(extras, key(wallet), byDefault(wallet));
            if (!RELATIVE_PATH.matcher(path).matches()) {
                found.add(new Violation(
                        key(wallet),
                        "must be a path below the endpoint such as google/payment.do",
                        "got another text"));
            }
            paths.put(wallet, path);
        }
        InvalidRequest.throwIfAny(found);
        return new RestSettings(currency, paths);
    }

    /** {@code gateway.rest.google-pay-path}. */
    private static String key(Wallet wallet) {
        return PREFIX + wallet.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-path";
    }

    private static String byDefault(Wallet wallet) {
        return switch (wallet) {
            case ANDROID_PAY, GOOGLE_PAY -> "google/payment.do";
            case APPLE_PAY -> "applepay/payment.do";
            case SAMSUNG_PAY -> "samsung/payment.do";
        };
    }

    /** Where a wallet is posted to, below the endpoint. */
    String path(Wallet wallet) {
        return walletPaths.getOrDefault(wallet, byDefault(wallet));
    }

    private static String value(Map<String, String> extras, String key, String byDefault) {
        String value = extras.getOrDefault(key, "").strip();
        return value.isEmpty() ? byDefault : value;
    }
}
