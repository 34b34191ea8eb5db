package org.merchantgateway.simulator.core;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.merchantgateway.domain.order.Order;
import org.merchantgateway.domain.order.OrderStatus;

/**
 * What the extended status says about an order. It grows with the merchant's version of it: what a version does not have
 * yet is missing. Each wire writes it in its own way. Source: getOrderStatusExtended.do, answer by versions.
 *
 * @param placed the order
 * @param version the merchant's version, 1 to 46
 * @param language of the texts
 * @param zone in which times that are texts stand
 */
public record StatusAnswer(PlacedOrder placed, int version, Language language, ZoneId zone) {

    /** The one terminal of this gateway. */
    private static final String TERMINAL = "123456";

    /** The bank that issued every test card. */
    static final String BANK_NAME = "TEST CARD";

    static final String BANK_COUNTRY = "RU";

    /**
     * The bank behind the card.
     *
     * @param name its name; nothing before a card was entered
     * @param countryCode ISO 3166, or {@code UNKNOWN}
     * @param countryName in the answer's language
     */
    public record Bank(Optional<String> name, String countryCode, String countryName) {}

    /** The life of the order. */
    public Order order() {
        return placed.order();
    }

    /** The last action code in words. */
    public String actionCodeDescription() {
        return placed.actionCodeDescription(language);
    }

    /** A time as a text: {@code xs:dateTime}. */
    public String inText(Instant time) {
        return GatewayTime.format(time, zone);
    }

    /** When the money was taken. */
    public Optional<Instant> depositedDate() {
        return order().depositedAt().filter(date -> version >= 10);
    }

    /** When money was last given back. */
    public Optional<Instant> refundedDate() {
        return order().refundedAt().filter(date -> version >= 12);
    }

    /** When the payment was reversed. */
    public Optional<Instant> reversedDate() {
        return order().reversedAt().filter(date -> version >= 12);
    }

    /** When the payment was authorised. */
    public Optional<Instant> authDateTime() {
        return order().approvedAt().filter(date -> version >= 2);
    }

    /** The short status's error code: 2 of a declined order. */
    public int shortCode() {
        return isDeclined() ? Message.DECLINED.code() : Message.SUCCESS;
    }

    /** The short status's text. */
    public String shortMessage() {
        return isDeclined() ? Message.DECLINED.text(language) : Message.success(language);
    }

    private boolean isDeclined() {
        return order().status().equals(OrderStatus.DECLINED);
    }

    /** The terminal. */
    public Optional<String> terminalId() {
        return Optional.of(TERMINAL).filter(terminal -> version >= 2);
    }

    /** The authorisation's reference number (RRN). */
    public Optional<String> authRefNum() {
        return placed.attempt()
                .flatMap(Attempt::authorisation)
                .map(Attempt.Authorisation::referenceNumber)
                .filter(number -> version >= 2);
    }

    /** The payer's address on the network; nothing before a payment. */
    public Optional<String> ip() {
        return placed.attempt().flatMap(Attempt::ip);
    }

    /** The card's payment system. */
    public Optional<String> paymentSystem() {
        return placed.attempt().flatMap(Attempt::paymentSystem).filter(system -> version >= 8);
    }

    /** What 3-D Secure said. */
    public Optional<Attempt.Authentication> authentication() {
        return placed.attempt().flatMap(Attempt::authentication);
    }

    /** Whether the statuses of 3-D Secure are told. */
    public boolean hasAuthenticationStatus() {
        return version >= 7;
    }

    /**
     * How the payer authenticated, by the word of older versions: {@code authTypeIndicator}. Version 1 is not told: no sample of it
     * has the field.
     */
    public Optional<String> authTypeIndicator() {
        return threeDsTypeOfAnyVersion().filter(type -> version <= 42);
    }

    /** The same by the word of later versions: {@code threeDsType}. */
    public Optional<String> threeDsType() {
        return threeDsTypeOfAnyVersion().filter(type -> version >= 42);
    }

    private Optional<String> threeDsTypeOfAnyVersion() {
        return own().map(Attempt.Own::kind)
                .or(() -> authentication()
                        .flatMap(Attempt.Authentication::versionTwo)
                        .map(said -> switch (said.last().orElse(said.first())) {
                            case Y -> said.last().isPresent() ? "3" : "4";
                            case A -> "5";
                            default -> "0";
                        }));
    }

    private Optional<Attempt.Own> own() {
        return authentication().flatMap(Attempt.Authentication::own);
    }

    /** The protocol's version, of version 2 or of an authentication that the shop made itself. */
    public Optional<String> protocolVersion() {
        return versionTwo()
                .map(Attempt.VersionTwo::version)
                .or(() -> own().map(Attempt.Own::version).filter(told -> version >= 30));
    }

    /** What 3-D Secure 2 said more. */
    public Optional<Attempt.VersionTwo> versionTwo() {
        return authentication().flatMap(Attempt.Authentication::versionTwo).filter(told -> version >= 30);
    }

    /** The stored card that was paid with, or made of the payment. */
    public Optional<String> bindingId() {
        return placed.attempt().flatMap(Attempt::bindingId);
    }

    /** The shop's id of the payer; only told beside a stored card. */
    public Optional<String> clientId() {
        return bindingId().flatMap(stored -> placed.details().find(RegistrationField.CLIENT_ID));
    }

    /** Whether the sums are told. */
    public boolean hasSums() {
        return version >= 3;
    }

    /** Whether the fee is told; this gateway takes none. */
    public boolean hasFee() {
        return version >= 11;
    }

    /** Whether amount and fee together are told. */
    public boolean hasTotal() {
        return version >= 18;
    }

    /** The bank behind the card. */
    public Optional<Bank> bank() {
        Bank bank = placed.attempt().isPresent()
                ? new Bank(Optional.of(BANK_NAME), BANK_COUNTRY, language.pick("Russian Federation", "Россия"))
                : new Bank(Optional.empty(), "UNKNOWN", language.pick("<unknown>", "<Неизвестно>"));
        return Optional.of(bank).filter(known -> version >= 3);
    }

    /** The payer's address, as registered, paid with or given among the parameters. */
    public Optional<String> payerEmail() {
        OrderDetails details = placed.details();
        return details.find(RegistrationField.EMAIL)
                .or(() -> placed.attempt().flatMap(Attempt::email))
                .or(() -> Optional.ofNullable(details.parameters().get("email")))
                .filter(email -> version >= 13);
    }

    /** The payer's telephone, as registered or given among the parameters. */
    public Optional<String> payerPhone() {
        OrderDetails details = placed.details();
        return details.find(RegistrationField.PHONE)
                .or(() -> Optional.ofNullable(details.parameters().get("phone")))
                .filter(phone -> version >= 13);
    }

    /** What is bought. */
    public Optional<Basket> basket() {
        return placed.details().basket();
    }

    /** What was given back, in the order in which it was. */
    public List<PlacedOrder.Refunded> refunds() {
        return version >= 5 ? placed.refunds() : List.of();
    }

    /** Whether refunds are told with their approval code. */
    public boolean hasRefundApproval() {
        return version >= 26;
    }

    /** Whether refunds are told with the shop's own id of them; REST alone has it. */
    public boolean hasExternalRefundId() {
        return version >= 21;
    }

    /** Whether the payer disputes the payment; nobody does here. */
    public Optional<Boolean> chargeback() {
        return Optional.of(false).filter(told -> version >= 6);
    }

    /** How the order was paid; nothing before a payment. */
    public Optional<String> paymentWay() {
        return placed.attempt().map(Attempt::way).filter(way -> version >= 9);
    }

    /** Whether the list of the transaction's attributes is told; this gateway has none. */
    public boolean hasTransactionAttributes() {
        return version >= 14;
    }
}
