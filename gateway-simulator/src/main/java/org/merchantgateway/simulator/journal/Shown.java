package org.merchantgateway.simulator.journal;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.notation.ShownFields;

/** The allow-list: whose values may be shown. Names are those of parameters, JSON fields, XML attributes and elements. */
public final class Shown {

    static final String HIDDEN = "***";

    /** What a card's number is called; it is shown as its first six and last four digits. */
    private static final Set<String> PANS = Set.of("$PAN", "pan", "maskedPan", "PAN", "cardNumber");

    private static final int SHORTEST_PAN = 13;
    private static final Pattern DIGITS = Pattern.compile("\\d{13,19}");
    private static final Pattern MASKED = Pattern.compile("\\d{6}\\*{2,9}\\d{4}");

    /** What may be shown besides the {@linkplain ShownFields answers' fields}: requests have more, and so has the history. */
    private static final Set<String> OTHERS = Set.of("""
            userName Username merchant merchantLogin merchantOrderNumber MDORDER md MD clientId bindingId externalRefundId
            depositAmount refundAmount currencyCode expectedDepositedAmount preAuth features feature sessionTimeoutSecs
            expirationDate failUrl description language lang pageView newExpiry showExpired size from to transactionStates
            transactionState merchants searchByCreatedDate message TermUrl faultstring approvalCode eci threeDSServerTransId
            threeDSServerTransID tDsTransId threeDSVer2MdOrder threeDSCompInd is3DSVer2 threeDSMethodURL threeDSMethodUrl
            threeDSMethodURLServer threeDSVer2FinishUrl threeDSMethodNotificationUrl threeDSProtocolVersion answer goOn
            acsInIFrame threeDSSDK threeDSAcsTransactionId threeDSAcsRefNumber threeDSDsTransID
            """.split("\\s+"));

    private Shown() {}

    /**
     * A value as it may be shown.
     *
     * @param name its own name
     * @param value what came
     */
    static String value(String name, String value) {
        if (PANS.contains(name)) {
            return pan(value);
        }
        return hides(name) ? HIDDEN : withoutPans(value);
    }

    /**
     * A value of a nested field as it may be shown.
     *
     * @param path its names with dots between, such as {@code orderBundle.items.1.quantity.value}
     * @param value what came
     */
    public static String atPath(String path, String value) {
        String name = path.endsWith("quantity.value") ? "quantity" : path.substring(path.lastIndexOf('.') + 1);
        return value(name, value);
    }

    /** The text without card numbers, of which none crosses a line's end; looks closely at lines with enough digits alone. */
    static String withoutPans(String text) {
        return text.lines()
                .map(line -> line.chars().filter(c -> c >= '0' && c <= '9').count() < SHORTEST_PAN
                        ? line
                        : Printable.withoutPans(line))
                .collect(Collectors.joining("\n"));
    }

    /** Whether a value of this name is never shown whole. */
    static boolean hides(String name) {
        return PANS.contains(name) || !(OTHERS.contains(name) || ShownFields.OF_ANSWERS.contains(name));
    }

    private static String pan(String value) {
        String digits = value.strip();
        if (MASKED.matcher(digits).matches()) {
            return digits;
        }
        return DIGITS.matcher(digits).matches()
                ? digits.substring(0, 6) + "*".repeat(digits.length() - 10) + digits.substring(digits.length() - 4)
                : HIDDEN;
    }
}
