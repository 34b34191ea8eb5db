package org.merchantgateway.domain.order;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.rule.GeneratedBuilder;

/**
 * How an order stands, as the gateway reports it. Which blocks are there depends on a setting of the merchant at the
 * gateway; so all of them may be missing. The one place that tells whether an order is paid. Source: REST interface,
 * order extended status.
 */
@Value.Immutable
@GeneratedBuilder
public abstract class OrderReport {

    OrderReport() {}

    /** The shop's number. */
    public abstract Optional<String> orderNumber();

    /** The gateway's id ({@code attributes}, name {@code mdOrder}). */
    public abstract Optional<String> orderId();

    /** Where the order stands. */
    public abstract Optional<OrderStatus> status();

    /** The processing's result code: 0 approved, -100 no attempt yet. */
    public abstract OptionalInt actionCode();

    /** The same in words, localised. */
    public abstract Optional<String> actionCodeDescription();

    /** The registered amount, minor units. */
    public abstract Optional<Amount> amount();

    /** The order's currency; older gateways answer 810 for the rouble. */
    public abstract Optional<Currency> currency();

    /** When the order was registered. */
    public abstract Optional<Instant> date();

    /** When the money was taken. */
    public abstract Optional<Instant> depositedDate();

    /** When money was last given back. */
    public abstract Optional<Instant> refundedDate();

    /** When the payment was reversed. */
    public abstract Optional<Instant> reversedDate();

    /** When the payment was authorised. */
    public abstract Optional<Instant> authDateTime();

    /** As registered. */
    public abstract Optional<String> orderDescription();

    /** The payer's address. */
    public abstract Optional<String> ip();

    /** The terminal. */
    public abstract Optional<String> terminalId();

    /** The authorisation's reference number (RRN). */
    public abstract Optional<String> authRefNum();

    /** Such as {@code DEPOSITED}; open. */
    public abstract Optional<String> paymentState();

    /** What the order's money has come to, minor units. */
    public abstract Optional<Sums> sums();

    /** The card that paid, or tried to. */
    public abstract Optional<CardAuthInfo> card();

    /** What 3-D Secure said. */
    public abstract Optional<SecureAuthInfo> secureAuthInfo();

    /** The stored card. */
    public abstract Optional<BindingInfo> binding();

    /** The bank that issued the card. */
    public abstract Optional<BankInfo> bank();

    /** Who pays. */
    public abstract Optional<PayerData> payer();

    /** How it was paid, such as {@code CARD}; open. */
    public abstract Optional<String> paymentWay();

    /** Whether the payer had the money taken back through the bank. */
    public abstract Optional<Boolean> chargeback();

    /** The lines of the cart. */
    public abstract List<ReportedItem> cart();

    /** What was given back, in the gateway's order. */
    public abstract List<Refund> refunds();

    /** The order's additional parameters, and those the gateway adds. */
    public abstract Map<String, String> merchantOrderParams();

    /** The order's attributes. */
    public abstract Map<String, String> attributes();

    /** Attributes of the transaction. */
    public abstract Map<String, String> transactionAttributes();

    /** Whatever else the gateway said, by name, as it came. */
    public abstract Map<String, String> others();

    /** The processing's result code, with its meaning. */
    public Optional<ActionCode> action() {
        return actionCode().isPresent()
                ? Optional.of(new ActionCode(actionCode().getAsInt()))
                : Optional.empty();
    }

    /**
     * Whether the order's money is held or taken: status 1 or 2. After a refund, be it of a part, the status is another and
     * this is false: what is still taken then is {@link Sums#deposited()}.
     */
    public boolean isPaid() {
        return status().map(OrderStatus::isPaid).orElse(false);
    }

    /** The order's names, where it stands and its money; nothing about the payer. */
    @Override
    public String toString() {
        return "OrderReport[number " + orderNumber().map(Printable::of).orElse("?") + ", id "
                + orderId().map(Printable::of).orElse("?") + ", status "
                + status().map(OrderStatus::toString).orElse("?") + ", amount "
                + amount().map(Amount::toString).orElse("?")
                + sums().map(money -> ", " + money).orElse("") + "]";
    }

    /** A new builder of a report; whatever is not set is missing. */
    public static Builder builder() {
        return ImmutableOrderReport.builder();
    }

    /** Collects a report's fields. Null means missing. */
    public abstract static class Builder {

        Builder() {}

        /** The shop's number. */
        public abstract Builder orderNumber(@Nullable String orderNumber);

        /** The gateway's id ({@code attributes}, name {@code mdOrder}). */
        public abstract Builder orderId(@Nullable String orderId);

        /** Where the order stands. */
        public abstract Builder status(@Nullable OrderStatus status);

        /** The processing's result code: 0 approved, -100 no attempt yet. */
        public abstract Builder actionCode(OptionalInt actionCode);

        /** The same in words, localised. */
        public abstract Builder actionCodeDescription(@Nullable String actionCodeDescription);

        /** The registered amount, minor units. */
        public abstract Builder amount(@Nullable Amount amount);

        /** The order's currency; older gateways answer 810 for the rouble. */
        public abstract Builder currency(@Nullable Currency currency);

        /** When the order was registered. */
        public abstract Builder date(@Nullable Instant date);

        /** When the money was taken. */
        public abstract Builder depositedDate(@Nullable Instant depositedDate);

        /** When money was last given back. */
        public abstract Builder refundedDate(@Nullable Instant refundedDate);

        /** When the payment was reversed. */
        public abstract Builder reversedDate(@Nullable Instant reversedDate);

        /** When the payment was authorised. */
        public abstract Builder authDateTime(@Nullable Instant authDateTime);

        /** As registered. */
        public abstract Builder orderDescription(@Nullable String orderDescription);

        /** The payer's address. */
        public abstract Builder ip(@Nullable String ip);

        /** The terminal. */
        public abstract Builder terminalId(@Nullable String terminalId);

        /** The authorisation's reference number (RRN). */
        public abstract Builder authRefNum(@Nullable String authRefNum);

        /** Such as {@code DEPOSITED}; open. */
        public abstract Builder paymentState(@Nullable String paymentState);

        /** What the order's money has come to, minor units. */
        public abstract Builder sums(@Nullable Sums sums);

        /** The card that paid, or tried to. */
        public abstract Builder card(@Nullable CardAuthInfo card);

        /** What 3-D Secure said. */
        public abstract Builder secureAuthInfo(@Nullable SecureAuthInfo secureAuthInfo);

        /** The stored card. */
        public abstract Builder binding(@Nullable BindingInfo binding);

        /** The bank that issued the card. */
        public abstract Builder bank(@Nullable BankInfo bank);

        /** Who pays. */
        public abstract Builder payer(@Nullable PayerData payer);

        /** How it was paid, such as {@code CARD}; open. */
        public abstract Builder paymentWay(@Nullable String paymentWay);

        /** Whether the payer had the money taken back through the bank. */
        public abstract Builder chargeback(@Nullable Boolean chargeback);

        /** The lines of the cart. */
        public abstract Builder cart(Iterable<? extends ReportedItem> cart);

        /** What was given back, in the gateway's order. */
        public abstract Builder refunds(Iterable<? extends Refund> refunds);

        /** The order's additional parameters, and those the gateway adds. */
        public abstract Builder merchantOrderParams(Map<String, ? extends String> merchantOrderParams);

        /** The order's attributes. */
        public abstract Builder attributes(Map<String, ? extends String> attributes);

        /** Attributes of the transaction. */
        public abstract Builder transactionAttributes(Map<String, ? extends String> transactionAttributes);

        /** Whatever else the gateway said, by name, as it came; replaces what was set or added before. */
        public abstract Builder others(Map<String, ? extends String> others);

        /** Adds something that the gateway said and that has no accessor of its own. */
        public Builder other(String name, String value) {
            return putOthers(name, value);
        }

        abstract Builder putOthers(String name, String value);

        abstract OrderReport unchecked();

        /** Builds it from what was set. Nothing is required: a report holds what came. */
        public OrderReport build() {
            return unchecked();
        }
    }
}
