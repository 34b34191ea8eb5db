package org.merchantgateway.simulator.core;

import java.util.Optional;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.card.Cvc;
import org.merchantgateway.domain.card.Expiry;
import org.merchantgateway.domain.card.Pan;
import org.merchantgateway.domain.notation.InvalidRequest;

/** Checks the card of a payment as the gateway does, before the issuer sees it. Source: paymentorder.do, card checks. */
final class CardDesk {

    private static final int TEXT_LENGTH = 512;
    private static final int IP_LENGTH = 39;

    private final boolean withoutCvc;

    CardDesk(boolean withoutCvc) {
        this.withoutCvc = withoutCvc;
    }

    /**
     * The card that is paid with.
     *
     * @throws Refusal with code 4 if something mandatory is missing, 1 if the CVC is, 5 if something is wrong
     */
    Means means(CardPayment request) {
        return new Means(card(request), "CARD", Optional.empty(), request.ip(), request.email());
    }

    private Card card(CardPayment request) {
        Given.text(request.ip(), IP_LENGTH);
        Given.text(request.email(), TEXT_LENGTH);
        Given.parameters(request.parameters());
        return new Card(
                Given.value(mandatory(request.pan()).strip(), Pan::of, Message.CARD_DATA_INVALID),
                expiry(
                        mandatory(request.year()).strip(),
                        mandatory(request.month()).strip()),
                cvc(request.cvc().map(String::strip)),
                cardholder(mandatory(request.cardholder())));
    }

    private static String mandatory(Optional<String> field) {
        return Given.required(field, Message.CARD_DATA_EMPTY);
    }

    private static Expiry expiry(String year, String month) {
        Given.check(year.matches("\\d{4}") && month.matches("\\d{1,2}"), Message.CARD_DATA_INVALID);
        try {
            return Expiry.of(Integer.parseInt(year), Integer.parseInt(month));
        } catch (InvalidRequest noSuchMonth) {
            throw new Refusal(Message.CARD_DATA_INVALID);
        }
    }

    private Optional<Cvc> cvc(Optional<String> digits) {
        Given.check(withoutCvc || digits.isPresent(), Message.CVC_REQUIRED);
        return digits.map(given -> Given.value(given, Cvc::of, Message.CARD_DATA_INVALID));
    }

    private static String cardholder(String name) {
        Given.check(Given.isText(name, TEXT_LENGTH), Message.CARD_DATA_INVALID);
        return name;
    }
}
