package org.merchantgateway.simulator.core;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.card.Cvc;
import org.merchantgateway.domain.card.Expiry;

/** Looks after stored cards. Source: getBindings.do, bindCard.do, unBindCard.do, extendBinding.do, paymentOrderBinding.do. */
final class BindingDesk {

    private static final Pattern YYYYMM = Pattern.compile("20\\d\\d(0[1-9]|1[0-2])");
    private static final int IP_LENGTH = 39;
    private static final int EMAIL_LENGTH = 40;

    private final BindingBook book;
    private final boolean withoutCvc;

    BindingDesk(BindingBook book, boolean withoutCvc) {
        this.book = book;
        this.withoutCvc = withoutCvc;
    }

    /** The stored card with this id, whosever it is. */
    Optional<StoredCard> find(String id) {
        return book.find(id);
    }

    /**
     * A client's stored cards that can be paid with.
     *
     * @throws Refusal with code 2 if there is none
     */
    List<StoredCard> list(
            Merchant merchant,
            Optional<String> clientId,
            Optional<String> bindingId,
            boolean showExpired,
            YearMonth now) {
        String client = Given.required(clientId, Message.CLIENT_ID_EMPTY);
        Predicate<StoredCard> wanted = card -> card.active()
                && (showExpired || !card.isExpired(now))
                && bindingId.map(card.id()::equals).orElse(true);
        List<StoredCard> found =
                book.of(merchant, client).stream().filter(wanted).toList();
        Given.check(!found.isEmpty(), Message.DATA_NOT_FOUND);
        return found;
    }

    /** Every stored card of every merchant, usable or not. */
    List<StoredCard> all() {
        return book.all();
    }

    /** Forgets all stored cards. */
    void clear() {
        book.clear();
    }

    /** Makes a stored card usable or not. */
    void activate(Merchant merchant, Optional<String> bindingId, boolean active) {
        book.change(merchant, id(bindingId), card -> {
            Given.check(card.active() != active, Message.BINDING_STATE);
            return card.active(active);
        });
    }

    /** Changes until when a stored card is valid. */
    void extend(Merchant merchant, Optional<String> bindingId, Optional<String> newExpiry) {
        String id = id(bindingId);
        String digits = Given.required(newExpiry, Message.NEW_EXPIRY_INVALID).strip();
        Given.check(YYYYMM.matcher(digits).matches(), Message.NEW_EXPIRY_INVALID);
        Expiry until = Expiry.of(Integer.parseInt(digits.substring(0, 4)), Integer.parseInt(digits.substring(4)));
        book.change(merchant, id, card -> card.until(until));
    }

    private static String id(Optional<String> bindingId) {
        return Given.required(bindingId, Message.BINDING_ID_EMPTY).strip();
    }

    /**
     * The stored card that an order is to be paid with.
     *
     * @throws Refusal with code 1 if something is missing or the card has expired, 2 if there is no such binding
     */
    Means means(Merchant merchant, BindingPayment request, YearMonth now) {
        String id = id(request.bindingId());
        Given.text(request.ip(), IP_LENGTH);
        Given.text(request.email(), EMAIL_LENGTH);
        StoredCard stored = book.find(id)
                .filter(card -> card.merchant().equals(merchant) && card.active())
                .orElseThrow(() -> new Refusal(Message.NO_BINDING_FOUND));
        Given.check(!stored.isExpired(now), Message.BINDING_EXPIRED);
        Given.check(withoutCvc || request.cvc().isPresent(), Message.CVC_REQUIRED);
        Optional<Cvc> cvc =
                request.cvc().map(String::strip).map(digits -> Given.value(digits, Cvc::of, Message.CARD_DATA_INVALID));
        return new Means(
                new Card(stored.pan(), stored.expiry(), cvc, stored.cardholder()),
                StoredCard.PAYMENT_WAY,
                Optional.of(id),
                request.ip(),
                request.email());
    }

    /**
     * Whether an order may be paid by a stored card.
     *
     * @throws Refusal with code 1 if the order is of another client, or of another binding alone
     */
    void check(PlacedOrder placed, String bindingId) {
        Particulars particulars = placed.particulars();
        String client = book.find(bindingId).map(StoredCard::clientId).orElse("");
        boolean ofClient = particulars.clientId().filter(client::equals).isPresent();
        boolean admitted = particulars.bindingId().map(bindingId::equals).orElse(true);
        Given.check(ofClient && admitted, Message.BINDING_DOES_NOT_FIT);
    }

    /**
     * The binding that a registration restricts its order to.
     *
     * @throws Refusal with code 2 if there is none
     */
    Optional<String> registered(Merchant merchant, Optional<String> bindingId) {
        bindingId.ifPresent(id -> Given.check(
                book.find(id).filter(card -> card.merchant().equals(merchant)).isPresent(), Message.NO_BINDING_FOUND));
        return bindingId;
    }
}
