package org.merchantgateway.simulator.state;

import static org.merchantgateway.simulator.state.Codec.FLAG;
import static org.merchantgateway.simulator.state.Codec.FREE_TEXT;
import static org.merchantgateway.simulator.state.Codec.INT;
import static org.merchantgateway.simulator.state.Codec.LONG;
import static org.merchantgateway.simulator.state.Codec.TEXT;
import static org.merchantgateway.simulator.state.Codec.TIME;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.card.Expiry;
import org.merchantgateway.domain.card.Pan;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.Order;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.PaymentScheme;
import org.merchantgateway.simulator.card.CardBehaviour.TransStatus;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.core.Attempt;
import org.merchantgateway.simulator.core.Basket;
import org.merchantgateway.simulator.core.Challenge;
import org.merchantgateway.simulator.core.Feature;
import org.merchantgateway.simulator.core.ItemField;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.OrderDetails;
import org.merchantgateway.simulator.core.PayerStep;
import org.merchantgateway.simulator.core.PlacedOrder;
import org.merchantgateway.simulator.core.Registration;
import org.merchantgateway.simulator.core.RegistrationField;
import org.merchantgateway.simulator.core.StoredCard;
import org.merchantgateway.simulator.core.ThreeDs2Step;

/**
 * How orders and stored cards stand in a state file. Amounts are minor units, times ISO 8601 in UTC. A card's number is its
 * {@linkplain TestCard test card}'s name; a CVC has no place.
 */
final class StateCodecs {

    private static final Codec<Amount> AMOUNT = new Codec<>() {
        @Override
        Object write(Amount amount) {
            return amount.minor();
        }

        @Override
        Amount read(Object json) {
            return Amount.ofMinor(LONG.read(json));
        }
    };

    private static final Codec<Pan> PAN = Codec.text(
            pan -> TestCard.byPan(pan.reveal()).map(TestCard::name).orElseThrow(),
            name -> Pan.of(TestCard.valueOf(name).pan()));

    private static final Codec<Expiry> EXPIRY =
            Codec.text(expiry -> expiry.month().toString(), text -> new Expiry(YearMonth.parse(text)));

    private static final Codec<Merchant> MERCHANT = Codec.text(Merchant::login, Merchant::new);

    private static final Codec<Sums> SUMS = Codec.object(
            "an order's sums",
            fields -> new Sums(
                    fields.get("approved", AMOUNT, Sums::approved),
                    fields.get("deposited", AMOUNT, Sums::deposited),
                    fields.get("refunded", AMOUNT, Sums::refunded)));

    private static final Codec<Order> ORDER = Codec.object(
            "an order's life",
            fields -> Order.builder()
                    .number(fields.get("number", Codec.text(OrderNumber::value, OrderNumber::of), Order::number))
                    .id(fields.get("id", Codec.text(OrderId::value, OrderId::of), Order::id))
                    .scheme(fields.get(
                            "scheme", Codec.text(PaymentScheme::name, PaymentScheme::valueOf), Order::scheme))
                    .amount(fields.get("amount", AMOUNT, Order::amount))
                    .currency(fields.get("currency", Codec.text(Currency::code, Currency::of), Order::currency))
                    .registeredAt(fields.get("registeredAt", TIME, Order::registeredAt))
                    .expiresAt(fields.get("expiresAt", TIME, Order::expiresAt))
                    .status(new OrderStatus(
                            fields.get("status", INT, order -> order.status().code())))
                    .sums(fields.get("sums", SUMS, Order::sums))
                    .attempts(fields.get("attempts", INT, Order::attempts))
                    .actionCode(fields.get("actionCode", INT, Order::actionCode))
                    .approvedAt(
                            fields.find("approvedAt", TIME, Order::approvedAt).orElse(null))
                    .depositedAt(
                            fields.find("depositedAt", TIME, Order::depositedAt).orElse(null))
                    .reversedAt(
                            fields.find("reversedAt", TIME, Order::reversedAt).orElse(null))
                    .refundedAt(
                            fields.find("refundedAt", TIME, Order::refundedAt).orElse(null))
                    .build());

    private static final Codec<Basket.Line> LINE = Codec.object(
            "a line of a cart",
            fields -> new Basket.Line(
                    Basket.Line.fields(field -> fields.find(
                            name(field), field == ItemField.NAME ? FREE_TEXT : TEXT, line -> line.find(field))),
                    fields.pairs("details", Basket.Line::details),
                    fields.pairs("attributes", Basket.Line::attributes)));

    private static final Codec<Basket> BASKET = Codec.object(
            "a cart",
            fields -> new Basket(
                    fields.list("lines", LINE, Basket::lines),
                    fields.pairs("customer", Basket::customer),
                    fields.pairs("delivery", Basket::delivery),
                    fields.find("creationDate", TIME, Basket::creationDate)));

    private static final Codec<OrderDetails> DETAILS = Codec.object(
            "an order's details",
            fields -> new OrderDetails(
                    Registration.fields(field -> fields.find(
                            field.wireName(),
                            field == RegistrationField.DESCRIPTION ? FREE_TEXT : TEXT,
                            details -> details.find(field))),
                    fields.pairs("parameters", OrderDetails::parameters),
                    Set.copyOf(fields.list(
                            "features",
                            Codec.text(Feature::name, Feature::valueOf),
                            details -> details.features().stream().sorted().toList())),
                    fields.find("basket", BASKET, OrderDetails::basket)));

    private static final Codec<TransStatus> TRANS_STATUS = Codec.text(TransStatus::name, TransStatus::valueOf);

    private static final Codec<Attempt.VersionTwo> VERSION_TWO = Codec.object(
            "an authentication by 3-D Secure 2",
            fields -> new Attempt.VersionTwo(
                    fields.get("transactionId", TEXT, Attempt.VersionTwo::transactionId),
                    fields.get("version", TEXT, Attempt.VersionTwo::version),
                    fields.get("first", TRANS_STATUS, Attempt.VersionTwo::first),
                    fields.find("last", TRANS_STATUS, Attempt.VersionTwo::last)));

    private static final Codec<Attempt.Own> OWN = Codec.object(
            "an authentication by the shop",
            fields -> new Attempt.Own(
                    fields.get("version", TEXT, Attempt.Own::version), fields.get("kind", TEXT, Attempt.Own::kind)));

    private static final Codec<Attempt.Authentication> AUTHENTICATION = Codec.object(
            "an authentication",
            fields -> new Attempt.Authentication(
                    fields.get("eci", INT, Attempt.Authentication::eci),
                    fields.find("cavv", TEXT, Attempt.Authentication::cavv),
                    fields.find("xid", TEXT, Attempt.Authentication::xid),
                    fields.find("paResStatus", TEXT, Attempt.Authentication::paResStatus),
                    fields.find("versionTwo", VERSION_TWO, Attempt.Authentication::versionTwo),
                    fields.find("own", OWN, Attempt.Authentication::own)));

    private static final Codec<Attempt.Authorisation> AUTHORISATION = Codec.object(
            "an authorisation",
            fields -> new Attempt.Authorisation(
                    fields.get("approvalCode", TEXT, Attempt.Authorisation::approvalCode),
                    fields.get("referenceNumber", TEXT, Attempt.Authorisation::referenceNumber)));

    private static final Codec<Attempt> ATTEMPT = Codec.object(
            "an attempt to pay",
            fields -> new Attempt(
                    fields.get("way", TEXT, Attempt::way),
                    fields.get("maskedPan", TEXT, Attempt::maskedPan),
                    fields.get("expiration", TEXT, Attempt::expiration),
                    fields.get("cardholder", FREE_TEXT, Attempt::cardholder),
                    fields.find("paymentSystem", TEXT, Attempt::paymentSystem),
                    fields.find("ip", TEXT, Attempt::ip),
                    fields.find("email", TEXT, Attempt::email),
                    fields.find("language", TEXT, Attempt::language),
                    fields.find("bindingId", TEXT, Attempt::bindingId),
                    fields.find("authentication", AUTHENTICATION, Attempt::authentication),
                    fields.find("authorisation", AUTHORISATION, Attempt::authorisation)));

    private static final Codec<Card> CARD = Codec.object(
            "a card",
            fields -> Card.builder()
                    .pan(fields.get("pan", PAN, Card::pan))
                    .expiry(fields.get("expiry", EXPIRY, Card::expiry))
                    .cardholder(fields.get("cardholder", FREE_TEXT, Card::cardholder))
                    .build());

    private static final Codec<Challenge> CHALLENGE = Codec.object(
            "an authentication under way",
            fields -> new Challenge(
                    fields.get("card", CARD, Challenge::card),
                    fields.get("xid", TEXT, Challenge::xid),
                    fields.get("authorisation", INT, Challenge::authorisation)));

    private static final Codec<ThreeDs2Step.App> APP = Codec.object(
            "a payment in an app",
            fields -> new ThreeDs2Step.App(fields.find("signedContent", TEXT, ThreeDs2Step.App::signedContent)));

    private static final Codec<ThreeDs2Step> THREE_DS_2 = Codec.object(
            "an authentication by 3-D Secure 2 under way",
            fields -> new ThreeDs2Step(
                    fields.get("card", CARD, ThreeDs2Step::card),
                    fields.get("authorisation", INT, ThreeDs2Step::authorisation),
                    new ThreeDs2Step.Transaction(
                            fields.get("id", TEXT, step -> step.transaction().id()),
                            fields.get("acsId", TEXT, step -> step.transaction().acsId()),
                            fields.get("dsId", TEXT, step -> step.transaction().dsId()),
                            fields.get(
                                    "version", TEXT, step -> step.transaction().version())),
                    new ThreeDs2Step.Addresses(
                            fields.find(
                                    "finishUrl", TEXT, step -> step.addresses().finishUrl()),
                            fields.find(
                                    "notificationUrl",
                                    TEXT,
                                    step -> step.addresses().notificationUrl()),
                            fields.get(
                                    "windowSize", TEXT, step -> step.addresses().windowSize()),
                            fields.find(
                                            "inFrame",
                                            FLAG,
                                            step -> Optional.of(step.addresses().inFrame())
                                                    .filter(yes -> yes))
                                    .orElse(false)),
                    Set.copyOf(fields.list(
                            "done",
                            Codec.text(ThreeDs2Step.Done::name, ThreeDs2Step.Done::valueOf),
                            step -> List.copyOf(step.done()))),
                    fields.find("app", APP, ThreeDs2Step::app),
                    fields.find("result", TRANS_STATUS, ThreeDs2Step::result)));

    private static final Codec<PlacedOrder.Refunded> REFUND = Codec.object(
            "a refund",
            fields -> new PlacedOrder.Refunded(
                    fields.get("amount", AMOUNT, PlacedOrder.Refunded::amount),
                    fields.get("referenceNumber", TEXT, PlacedOrder.Refunded::referenceNumber),
                    fields.get("approvalCode", TEXT, PlacedOrder.Refunded::approvalCode),
                    fields.get("at", TIME, PlacedOrder.Refunded::at),
                    fields.list("items", LINE, PlacedOrder.Refunded::items),
                    fields.find("externalId", TEXT, PlacedOrder.Refunded::externalId)));

    static final Codec<PlacedOrder> PLACED_ORDER = Codec.object(
            "an order",
            fields -> new PlacedOrder(
                    fields.get("merchant", MERCHANT, PlacedOrder::merchant),
                    fields.get("order", ORDER, PlacedOrder::order),
                    fields.get("details", DETAILS, PlacedOrder::details),
                    fields.find("attempt", ATTEMPT, PlacedOrder::attempt),
                    step(fields),
                    fields.list("refunds", REFUND, PlacedOrder::refunds),
                    fields.list("deposited", LINE, PlacedOrder::deposited)));

    static final Codec<StoredCard> STORED_CARD = Codec.object(
            "a stored card",
            fields -> new StoredCard(
                    fields.get("id", TEXT, StoredCard::id),
                    fields.get("merchant", MERCHANT, StoredCard::merchant),
                    fields.get("clientId", TEXT, StoredCard::clientId),
                    fields.get("pan", PAN, StoredCard::pan),
                    fields.get("expiry", EXPIRY, StoredCard::expiry),
                    fields.get("cardholder", FREE_TEXT, StoredCard::cardholder),
                    fields.get("active", FLAG, StoredCard::active)));

    private StateCodecs() {}

    private static Optional<PayerStep> step(Fields<PlacedOrder> fields) {
        Optional<Challenge> challenge = fields.find("challenge", CHALLENGE, PlacedOrder::challenge);
        Optional<ThreeDs2Step> threeDs2 = fields.find("threeDs2", THREE_DS_2, PlacedOrder::threeDs2);
        return challenge.<PayerStep>map(step -> step).or(() -> threeDs2);
    }

    private static String name(ItemField field) {
        return field == ItemField.QUANTITY ? "quantity" : field.wireName();
    }
}
