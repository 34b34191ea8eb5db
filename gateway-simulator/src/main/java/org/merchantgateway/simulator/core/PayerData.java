package org.merchantgateway.simulator.core;

import static java.util.Map.entry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.merchantgateway.domain.payer.PayerDetails;

/**
 * What a request tells of the payer and of the delivery. It changes no answer; it is seen among the order's
 * {@linkplain ExtraFields extra fields} and not kept in the state file. Source: paymentorder.do, billingPayerData and its
 * siblings; banks' descriptions of 2021, billingPayerData.
 *
 * @param fields by block and name, such as {@code billingPayerData.billingCity}; a block that could not be read has an
 *     entry of its own name. Nothing in it is checked yet
 */
public record PayerData(Map<String, String> fields) {

    /** Nothing is told. */
    public static final PayerData NONE = new PayerData(Map.of());

    /** The only block that SOAP has. */
    public static final String BILLING = "billingPayerData";

    private static final List<String> BLOCKS =
            List.of(BILLING, "shippingPayerData", "preOrderPayerData", "orderPayerData");

    private static final String MATCH = "billingAndShippingAddressMatchIndicator";
    private static final Pattern PHONE = upTo(17);
    private static final Pattern FIRST_OR_SECOND = Pattern.compile("0[12]");

    private static final Map<String, Pattern> NOTATIONS = Map.ofEntries(
            entry("billingPayerData.billingCity", upTo(50)),
            entry("billingPayerData.billingCountry", upTo(50)),
            entry("billingPayerData.billingAddressLine1", upTo(50)),
            entry("billingPayerData.billingAddressLine2", upTo(50)),
            entry("billingPayerData.billingAddressLine3", upTo(50)),
            entry("billingPayerData.billingState", upTo(50)),
            entry("billingPayerData.billingPostalCode", upTo(9)),
            entry("billingPayerData.payerAccount", upTo(32)),
            entry("billingPayerData.payerLastName", upTo(64)),
            entry("billingPayerData.payerFirstName", upTo(35)),
            entry("billingPayerData.payerMiddleName", upTo(35)),
            entry("billingPayerData.payerCombinedName", upTo(99)),
            entry("billingPayerData.payerIdType", Pattern.compile("IDTP([1-9]|1[01])")),
            entry("billingPayerData.payerIdNumber", upTo(99)),
            entry("billingPayerData.payerBirthday", Pattern.compile("\\d{8}")),
            entry("shippingPayerData.shippingCity", upTo(50)),
            entry("shippingPayerData.shippingCountry", upTo(50)),
            entry("shippingPayerData.shippingAddressLine1", upTo(50)),
            entry("shippingPayerData.shippingAddressLine2", upTo(50)),
            entry("shippingPayerData.shippingAddressLine3", upTo(50)),
            entry("shippingPayerData.shippingState", upTo(50)),
            entry("shippingPayerData.shippingPostalCode", upTo(16)),
            entry("shippingPayerData.shippingMethodIndicator", Pattern.compile("0[1-7]")),
            entry("shippingPayerData.deliveryTimeframe", Pattern.compile("0[1-4]")),
            entry("shippingPayerData.deliveryEmail", upTo(254)),
            entry("preOrderPayerData.preOrderDate", upTo(10)), // YYYYMMDD, though its type has ten characters
            entry("preOrderPayerData.preOrderPurchaseInd", FIRST_OR_SECOND),
            entry("preOrderPayerData.reorderItemsInd", FIRST_OR_SECOND),
            entry("orderPayerData.homePhone", PHONE),
            entry("orderPayerData.workPhone", PHONE),
            entry("orderPayerData.mobilePhone", PHONE),
            entry(MATCH, Pattern.compile("[YN]")));

    public PayerData {
        fields = Collections.unmodifiableMap(fields);
    }

    private static Pattern upTo(int longest) {
        return Pattern.compile(".{0," + longest + "}", Pattern.DOTALL);
    }

    /**
     * Reads it from a request. A blank text counts as missing, and a block's further fields are passed over.
     *
     * @param find the value of a field by its name: a map of a block's texts, or a text
     */
    public static PayerData of(Function<String, Optional<?>> find) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String block : BLOCKS) {
            find.apply(block)
                    .filter(value -> !value.equals(List.of()))
                    .ifPresent(
                            value -> { // PHP's empty object
                                if (value instanceof Map<?, ?> members) {
                                    members.forEach((name, text) -> put(block + "." + name, text, fields));
                                } else {
                                    fields.put(block, "");
                                }
                            });
        }
        find.apply(MATCH).ifPresent(flag -> put(MATCH, flag, fields));
        return new PayerData(fields);
    }

    /** What a request in memory tells. */
    public static PayerData of(Optional<PayerDetails> payer) {
        return payer.map(told -> of(name -> name.equals(MATCH)
                        ? told.matchIndicator()
                        : Optional.ofNullable(told.blocks().get(name))))
                .orElse(NONE);
    }

    /** A value that is no text is kept as one that no field may have. */
    private static void put(String name, Object value, Map<String, String> fields) {
        String text = value instanceof String told ? told : "\0";
        if (NOTATIONS.containsKey(name) && !text.isBlank()) {
            fields.put(name, text);
        }
    }

    /**
     * Checks it against the manuals' limits.
     *
     * @throws Refusal with code 5 if a block is not a structure of texts, or a text is too long or not one of the known codes
     */
    void check() {
        fields.forEach((name, text) -> RequestChecks.check(
                NOTATIONS.containsKey(name)
                        && RequestChecks.isText(text, text.length())
                        && NOTATIONS.get(name).matcher(text).matches(),
                Message.VALUE_INVALID));
    }

    /** Nothing of the payer. */
    @Override
    public String toString() {
        return "PayerData";
    }
}
