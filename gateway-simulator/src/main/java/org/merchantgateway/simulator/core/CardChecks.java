package org.merchantgateway.simulator.core;

import java.util.Optional;
import java.util.function.Supplier;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.card.Cvc;
import org.merchantgateway.domain.card.Expiry;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** Checks the card of a payment as the gateway does, before the issuer sees it. Source: paymentorder.do, card checks. */
final class CardChecks {

    private static final int TEXT_LENGTH = 512;

    private final Supplier<SimulatorSettings> settings;

    CardChecks(Supplier<SimulatorSettings> settings) {
        this.settings = settings;
    }

    /**
     * Checks that all is there that the gateway's profile requires of a shop; the payer's own page sends less.
     *
     * @throws Refusal with code 4 if something is missing
     */
    void checkRequired(CardPayment request) {
        FieldLimits limits = FieldLimits.of(settings.get().profile());
        limits.required("payByCard.ip", request.ip(), Message.CARD_DATA_EMPTY);
        limits.required("payByCard.email", request.email(), Message.CARD_DATA_EMPTY);
    }

    /**
     * The card that is paid with.
     *
     * @throws Refusal with code 4 if something mandatory is missing, 1 if the CVC is, 5 if something is wrong
     */
    PaymentMethod method(CardPayment request) {
        return new PaymentMethod(
                card(request), "CARD", Optional.empty(), request.ip(), request.email(), request.language());
    }

    private Card card(CardPayment request) {
        FieldLimits limits = FieldLimits.of(settings.get().profile());
        RequestChecks.ip(request.ip(), Message.VALUE_INVALID);
        limits.text("email", request.email(), TEXT_LENGTH);
        limits.parameters(OwnAuthentication.without(request.parameters())); // it has limits of its own
        request.payer().check();
        return Card.builder()
                .pan(limits.pan(mandatory(request.pan()).strip()))
                .expiry(expiry(
                        mandatory(request.year()).strip(),
                        mandatory(request.month()).strip()))
                .cvc(cvc(request.cvc().map(String::strip), limits).orElse(null))
                .cardholder(cardholder(mandatory(request.cardholder()), limits))
                .build();
    }

    private static String mandatory(Optional<String> field) {
        return RequestChecks.required(field, Message.CARD_DATA_EMPTY);
    }

    private static Expiry expiry(String year, String month) {
        RequestChecks.check(year.matches("\\d{4}") && month.matches("\\d{1,2}"), Message.CARD_DATA_INVALID);
        try {
            return Expiry.of(Integer.parseInt(year), Integer.parseInt(month));
        } catch (InvalidRequest noSuchMonth) {
            throw new Refusal(Message.CARD_DATA_INVALID);
        }
    }

    private Optional<Cvc> cvc(Optional<String> digits, FieldLimits limits) {
        boolean required =
                limits.requires("card.cvc", !settings.get().variations().paymentWithoutCvc());
        RequestChecks.check(digits.isPresent() || !required, Message.CVC_REQUIRED);
        return digits.map(limits::cvc);
    }

    private static String cardholder(String name, FieldLimits limits) {
        RequestChecks.check(limits.admits("cardholder", name, TEXT_LENGTH), Message.CARD_DATA_INVALID);
        return name;
    }
}
