package org.merchantgateway.simulator.core;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.card.Cvc;
import org.merchantgateway.domain.card.Expiry;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/**
 * Lists, changes and pays by stored cards. Source: getBindings.do, bindCard.do, unBindCard.do, extendBinding.do,
 * paymentOrderBinding.do.
 */
public final class Bindings {

    private static final Pattern YYYYMM = Pattern.compile("20\\d\\d(0[1-9]|1[0-2])");
    private static final int EMAIL_LENGTH = 40;

    private final BindingStore cards;
    private final Supplier<SimulatorSettings> settings;
    private final Supplier<YearMonth> month;

    /** Stored cards; one is valid to the end of its month by this clock. */
    Bindings(BindingStore cards, Supplier<SimulatorSettings> settings, Supplier<YearMonth> month) {
        this.cards = cards;
        this.settings = settings;
        this.month = month;
    }

    /** The stored card with this id, whosever it is. */
    Optional<StoredCard> find(String id) {
        return cards.find(id);
    }

    /**
     * A client's stored cards that can be paid with.
     *
     * @throws Refusal with code 2 if there is none
     */
    public List<StoredCard> list(
            Merchant merchant,
            Optional<String> clientId,
            Optional<String> bindingId,
            boolean showExpired,
            Optional<String> language) {
        Language.checked(language);
        String client = RequestChecks.required(clientId, Message.CLIENT_ID_EMPTY);
        return listed(
                cards.of(merchant, client),
                card -> bindingId.map(card.id()::equals).orElse(true),
                showExpired);
    }

    /**
     * A merchant's stored cards of this number, which goes before the id, or of this id.
     *
     * @throws Refusal with code 2 if there is none
     */
    public List<StoredCard> listByCardOrId(
            Merchant merchant,
            Optional<String> pan,
            Optional<String> bindingId,
            boolean showExpired,
            Optional<String> language) {
        Language.checked(language);
        String wanted = pan.or(() -> bindingId).map(String::strip).orElse("");
        RequestChecks.check(!wanted.isEmpty(), Message.BINDING_ID_EMPTY);
        return listed(
                cards.all(),
                card -> card.merchant().equals(merchant)
                        && wanted.equals(pan.isPresent() ? card.pan().reveal() : card.id()),
                showExpired);
    }

    private List<StoredCard> listed(List<StoredCard> from, Predicate<StoredCard> wanted, boolean showExpired) {
        YearMonth now = month.get();
        List<StoredCard> found = from.stream()
                .filter(wanted)
                .filter(card -> card.active() && (showExpired || !card.isExpired(now)))
                .toList();
        RequestChecks.check(!found.isEmpty(), Message.DATA_NOT_FOUND);
        return found;
    }

    /** Every stored card of every merchant, usable or not. */
    public List<StoredCard> all() {
        return cards.all();
    }

    /** Forgets all stored cards. */
    void clear() {
        cards.clear();
    }

    /** Makes a stored card usable again. */
    public void bind(Merchant merchant, Optional<String> bindingId) {
        activate(merchant, bindingId, true);
    }

    /** Puts a stored card out of use. */
    public void unbind(Merchant merchant, Optional<String> bindingId) {
        activate(merchant, bindingId, false);
    }

    private void activate(Merchant merchant, Optional<String> bindingId, boolean active) {
        cards.change(merchant, id(bindingId), card -> {
            RequestChecks.check(card.active() != active, Message.BINDING_STATE);
            return card.active(active);
        });
    }

    /** Changes until when a stored card is valid. */
    public void extend(
            Merchant merchant, Optional<String> bindingId, Optional<String> newExpiry, Optional<String> language) {
        Language.checked(language);
        String id = id(bindingId);
        String digits =
                RequestChecks.required(newExpiry, Message.NEW_EXPIRY_INVALID).strip();
        RequestChecks.check(YYYYMM.matcher(digits).matches(), Message.NEW_EXPIRY_INVALID);
        Expiry until = Expiry.of(Integer.parseInt(digits.substring(0, 4)), Integer.parseInt(digits.substring(4)));
        cards.change(merchant, id, card -> card.until(until));
    }

    private static String id(Optional<String> bindingId) {
        return RequestChecks.required(bindingId, Message.BINDING_ID_EMPTY).strip();
    }

    /**
     * Checks that all is there that the gateway's profile requires of a shop; the payer's own page sends less.
     *
     * @throws Refusal with code 5 if something is missing
     */
    void checkRequired(BindingPayment request) {
        FieldLimits limits = FieldLimits.of(settings.get().profile());
        limits.required("payByBinding.ip", request.ip(), Message.VALUE_INVALID);
        limits.required("payByBinding.email", request.email(), Message.VALUE_INVALID);
    }

    /**
     * The stored card that an order is to be paid with.
     *
     * @throws Refusal with code 1 if something is missing or the card has expired, 2 if there is no such binding
     */
    PaymentMethod method(Merchant merchant, BindingPayment request) {
        String id = id(request.bindingId());
        FieldLimits limits = FieldLimits.of(settings.get().profile());
        RequestChecks.ip(request.ip(), Message.VALUE_INVALID);
        limits.text("email", request.email(), EMAIL_LENGTH);
        limits.parameters(OwnAuthentication.without(request.parameters())); // it has limits of its own
        request.payer().check();
        StoredCard stored = cards.find(id)
                .filter(card -> card.merchant().equals(merchant) && card.active())
                .orElseThrow(() -> new Refusal(Message.NO_BINDING_FOUND));
        RequestChecks.check(!stored.isExpired(month.get()), Message.BINDING_EXPIRED);
        RequestChecks.check(
                request.cvc().isPresent() || settings.get().variations().bindingPaymentWithoutCvc(),
                Message.CVC_REQUIRED);
        Optional<Cvc> cvc = request.cvc().map(String::strip).map(limits::cvc);
        return new PaymentMethod(
                Card.builder()
                        .pan(stored.pan())
                        .expiry(stored.expiry())
                        .cvc(cvc.orElse(null))
                        .cardholder(stored.cardholder())
                        .build(),
                StoredCard.PAYMENT_WAY,
                Optional.of(id),
                request.ip(),
                request.email(),
                request.language());
    }

    /**
     * Whether an order may be paid by a stored card.
     *
     * @throws Refusal with code 3 if the order is of another client, or of another binding alone
     */
    void check(PlacedOrder placed, String bindingId) {
        OrderDetails details = placed.details();
        String client = cards.find(bindingId).map(StoredCard::clientId).orElse("");
        boolean ofClient =
                details.find(RegistrationField.CLIENT_ID).filter(client::equals).isPresent();
        boolean admitted = details.find(RegistrationField.BINDING_ID)
                .map(bindingId::equals)
                .orElse(true);
        RequestChecks.check(ofClient && admitted, Message.CANNOT_BE_PAID);
    }

    /**
     * The binding that a registration restricts its order to.
     *
     * @throws Refusal with code 2 if there is none
     */
    String registered(Merchant merchant, String bindingId) {
        RequestChecks.check(
                cards.find(bindingId)
                        .filter(card -> card.merchant().equals(merchant))
                        .isPresent(),
                Message.NO_BINDING_FOUND);
        return bindingId;
    }
}
