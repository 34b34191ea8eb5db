package org.merchantgateway.simulator.core;

import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.card.Cvc;
import org.merchantgateway.domain.card.Pan;
import org.merchantgateway.domain.notation.Limits;
import org.merchantgateway.domain.profile.Profile;

/**
 * What a request's fields may hold and which must be there: what the gateway's profile says, and where it says nothing, what
 * every gateway of the family accepts.
 *
 * @param profile the profile's limits
 */
record FieldLimits(Limits profile) {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_VALUE = 1024;

    /** The limits of a gateway. */
    static FieldLimits of(Profile profile) {
        return new FieldLimits(profile.limits());
    }

    /**
     * Whether a text may stand in a field.
     *
     * @param field as profiles call it: {@code orderNumber}
     * @param longest how many characters it may have where the profile does not say
     */
    boolean admits(String field, String text, int longest) {
        return profile.notation(field)
                .map(notation -> notation.matches(text))
                .orElseGet(() -> RequestChecks.isText(text, longest));
    }

    /**
     * The same text.
     *
     * @throws Refusal with code 5 if it may not stand in the field
     */
    String text(String field, String text, int longest) {
        RequestChecks.check(admits(field, text, longest), Message.VALUE_INVALID);
        return text;
    }

    /** The same for a field that may be missing. */
    void text(String field, Optional<String> given, int longest) {
        given.ifPresent(text -> text(field, text, longest));
    }

    /**
     * Refuses a request without a field that the profile requires.
     *
     * @param field as profiles call it: {@code payByCard.ip}
     */
    void required(String field, Optional<?> given, Message otherwise) {
        RequestChecks.check(given.isPresent() || !requires(field, false), otherwise);
    }

    /**
     * Whether a field must be there.
     *
     * @param field as profiles call it: {@code cartItem.itemCode}
     * @param usually whether it must be where the profile does not say
     */
    boolean requires(String field, boolean usually) {
        return profile.isRequired(field, usually);
    }

    /** A card's number. */
    Pan pan(String digits) {
        RequestChecks.check(admits("pan", digits, LONGEST_NAME), Message.CARD_DATA_INVALID);
        return RequestChecks.value(digits, Pan::of, Message.CARD_DATA_INVALID);
    }

    /** A card's verification code. */
    Cvc cvc(String digits) {
        RequestChecks.check(admits("cvc", digits, LONGEST_NAME), Message.CARD_DATA_INVALID);
        return RequestChecks.value(digits, Cvc::of, Message.CARD_DATA_INVALID);
    }

    /** Additional parameters: names of up to 255, values of up to 1024 characters where the profile does not say. */
    Map<String, String> parameters(Map<String, String> given) {
        given.forEach((name, value) -> RequestChecks.check(
                !name.isBlank()
                        && admits("parameterName", name, LONGEST_NAME)
                        && admits("parameterValue", value, LONGEST_VALUE),
                Message.PARAMETERS_INVALID));
        return given;
    }
}
