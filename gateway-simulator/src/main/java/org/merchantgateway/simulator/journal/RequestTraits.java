package org.merchantgateway.simulator.journal;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.simulator.acs.BrowserMessage;

/**
 * What is noted while one request and its answer are masked: by which names the order may be found, and what is hidden and
 * must not turn up elsewhere. Lives as long as the request.
 */
final class RequestTraits {

    /** Shorter ones, such as a CVC, would hide amounts and dates. */
    private static final int SHORTEST_SECRET = 6;

    private static final int MOST_SECRETS = 200;
    private static final Set<String> IDS = Set.of("orderId", "MDORDER", "mdOrder", "md", "MD");
    private static final Set<String> NUMBERS = Set.of("orderNumber", "merchantOrderNumber");
    private static final Set<String> TRANSACTIONS =
            Set.of("threeDSServerTransId", "threeDSServerTransID", "tDsTransId");

    /** What a browser carries of 3-D Secure 2: an authentication's id is inside. */
    private static final Set<String> MESSAGES = Set.of("threeDSMethodData", "creq", "cres", "cRes");

    private static final Set<String> LOGINS = Set.of("userName", "Username", "merchant");

    private final Map<Set<String>, String> found = new HashMap<>();
    private final Set<String> secrets = new LinkedHashSet<>();
    private boolean isRequest = true;

    /** From now on it is the answer that is seen: what it alone hides, such as a masked card, is no secret of the request. */
    void answering() {
        isRequest = false;
    }

    /** Notes a value of the request or the answer; the first of a kind counts. */
    void see(String name, String value) {
        for (Set<String> names : List.of(IDS, NUMBERS, LOGINS, TRANSACTIONS)) {
            if (names.contains(name)) {
                found.putIfAbsent(names, value.strip());
            }
        }
        if (MESSAGES.contains(name)) {
            transactionIn(name, value).ifPresent(id -> found.putIfAbsent(TRANSACTIONS, id));
        }
        String secret = value.strip();
        if (isRequest && Shown.hides(name) && secret.length() >= SHORTEST_SECRET && secrets.size() < MOST_SECRETS) {
            secrets.add(secret);
        }
    }

    Optional<String> orderId() {
        return Optional.ofNullable(found.get(IDS));
    }

    Optional<String> orderNumber() {
        return Optional.ofNullable(found.get(NUMBERS));
    }

    /** The authentication by 3-D Secure 2 that it names. */
    Optional<String> transactionId() {
        return Optional.ofNullable(found.get(TRANSACTIONS));
    }

    private static Optional<String> transactionIn(String name, String message) {
        try {
            return BrowserMessage.read(name, message).find("threeDSServerTransID");
        } catch (InvalidRequest none) {
            return Optional.empty();
        }
    }

    Optional<String> login() {
        return Optional.ofNullable(found.get(LOGINS));
    }

    /** The text without what is hidden, be it as it came, percent-encoded, in Base64, or escaped as XML or JSON. */
    String redacted(String text) {
        String out = text;
        for (String secret : secrets) {
            for (String spelling : spellings(secret)) {
                out = out.replace(spelling, Shown.HIDDEN);
            }
        }
        return out;
    }

    private static Set<String> spellings(String secret) {
        String xml = secret.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return new LinkedHashSet<>(List.of(
                secret,
                URLEncoder.encode(secret, StandardCharsets.UTF_8),
                base64(secret),
                xml,
                xml.replace(">", "&gt;"),
                String.valueOf(JsonStringEncoder.getInstance().quoteAsString(secret))));
    }

    private static String base64(String secret) {
        String whole = Base64.getEncoder().withoutPadding().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
        return whole.substring(0, whole.length() - 1); // the last character depends on what follows
    }
}
