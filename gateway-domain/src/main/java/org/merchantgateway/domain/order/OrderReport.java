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
 * The state of an order, as the gateway reports it. Only this decides whether an order is paid. Which fields are there
 * depends on a setting of the merchant at the gateway, on the release of the gateway and on the status of the order; so
 * all of them may be empty. Texts are the gateway's own and not checked. Source: getOrderStatusExtended.do, response
 * parameters.
 *
 * <p>Times are moments, without a time zone. Gateways send them as milliseconds since 1970 or as ISO text; a text
 * without a time zone is read as Moscow time. Amounts are in minor units of {@link #currency()}. A value that cannot be
 * read as its type is kept as text in {@link #others()}.
 */
@Value.Immutable
@GeneratedBuilder
public abstract class OrderReport {

    OrderReport() {}

    /** The shop's number of the order. */
    public abstract Optional<String> orderNumber();

    /**
     * The gateway's id of the order, from {@code attributes}, name {@code mdOrder}; empty if the answer has no such
     * attribute. The caller knows the id if the question named it.
     */
    public abstract Optional<String> orderId();

    /** The order's status; it decides whether the order is paid. */
    public abstract Optional<OrderStatus> status();

    /** The processing's result code of the last attempt: 0 approved, -100 no attempt yet. See {@link #action()}. */
    public abstract OptionalInt actionCode();

    /** The result code in words, in the language of the request; may be an empty text. It may be shown to the payer. */
    public abstract Optional<String> actionCodeDescription();

    /** The registered amount, minor units. What was held, taken and given back is in {@link #sums()}. */
    public abstract Optional<Amount> amount();

    /** The order's currency; older gateways answer 810 for the rouble instead of 643. */
    public abstract Optional<Currency> currency();

    /** When the order was registered. */
    public abstract Optional<Instant> date();

    /** When the money was taken; empty before. */
    public abstract Optional<Instant> depositedDate();

    /** When money was last given back; empty before the first refund. */
    public abstract Optional<Instant> refundedDate();

    /** When the payment was reversed; empty before. */
    public abstract Optional<Instant> reversedDate();

    /** When the payment was authorised; empty before. */
    public abstract Optional<Instant> authDateTime();

    /** The order's description, as it was registered; may be an empty text. */
    public abstract Optional<String> orderDescription();

    /** The payer's IP address; empty before a payment attempt. Personal data. */
    public abstract Optional<String> ip();

    /** The id of the terminal that processed the payment. */
    public abstract Optional<String> terminalId();

    /** The reference number of the authorisation (RRN), by which banks find the payment; empty before. */
    public abstract Optional<String> authRefNum();

    /**
     * The state of the payment as a word, such as {@code DEPOSITED}. Other words may come; prefer {@link #status()}.
     */
    public abstract Optional<String> paymentState();

    /**
     * The approved, deposited and refunded amounts, minor units; empty unless all three can be read. The deposited
     * amount is what is still taken, and so the most that can be refunded.
     */
    public abstract Optional<Sums> sums();

    /** The card of the last payment attempt; empty before one. */
    public abstract Optional<CardAuthInfo> card();

    /** The result of 3-D Secure; empty if it was not used or nothing of it was answered. */
    public abstract Optional<SecureAuthInfo> secureAuthInfo();

    /** The stored card; empty if none belongs to the order. */
    public abstract Optional<BindingInfo> binding();

    /** The bank that issued the card; empty if nothing of it was answered. */
    public abstract Optional<BankInfo> bank();

    /** The payer's contact data; empty if nothing of it was answered. */
    public abstract Optional<PayerData> payer();

    /** How the order was paid, such as {@code CARD} or {@code CARD_BINDING}. Other words may come. */
    public abstract Optional<String> paymentWay();

    /** Whether the payer had the money taken back through the bank (a chargeback); empty does not mean no. */
    public abstract Optional<Boolean> chargeback();

    /** The lines of the cart; empty if there is none or the gateway does not answer it. */
    public abstract List<ReportedItem> cart();

    /**
     * The refunds of the order, in the gateway's order; empty if there are none or the gateway does not answer them.
     */
    public abstract List<Refund> refunds();

    /** The order's additional parameters, and those that the gateway adds; empty if there are none. */
    public abstract Map<String, String> merchantOrderParams();

    /** The order's attributes, by name; {@code mdOrder} is the gateway's id. */
    public abstract Map<String, String> attributes();

    /** The attributes of the transaction, by name; empty if there are none. */
    public abstract Map<String, String> transactionAttributes();

    /** Whatever else the gateway answered, by path, as it came. New fields of a gateway appear here first. */
    public abstract Map<String, String> others();

    /**
     * The processing's result code, with its kind and meaning.
     *
     * @return empty if the gateway answered no code
     */
    public Optional<ActionCode> action() {
        return actionCode().isPresent()
                ? Optional.of(new ActionCode(actionCode().getAsInt()))
                : Optional.empty();
    }

    /**
     * Whether the order's money is held or taken: status 1 or 2. The held money of a two-phase order reaches the shop
     * only after a {@link CompleteOrder}.
     *
     * @return false if the status is missing or another. After a refund, a partial one too, the status is 4 and this is
     *     false: what is still taken is {@link Sums#deposited()}
     */
    public boolean isPaid() {
        return status().map(OrderStatus::isPaid).orElse(false);
    }

    /** The order's number and id, its status, amount and sums; nothing about the payer and the card. */
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

        /** The gateway's id of the order. */
        public abstract Builder orderId(@Nullable String orderId);

        /** The order's status. */
        public abstract Builder status(@Nullable OrderStatus status);

        /** The processing's result code of the last attempt: 0 approved, -100 no attempt yet. */
        public abstract Builder actionCode(OptionalInt actionCode);

        /** The result code in words, localised. */
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

        /** The order's description, as it was registered. */
        public abstract Builder orderDescription(@Nullable String orderDescription);

        /** The payer's IP address. */
        public abstract Builder ip(@Nullable String ip);

        /** The id of the terminal that processed the payment. */
        public abstract Builder terminalId(@Nullable String terminalId);

        /** The authorisation's reference number (RRN). */
        public abstract Builder authRefNum(@Nullable String authRefNum);

        /** The state of the payment as a word, such as {@code DEPOSITED}. */
        public abstract Builder paymentState(@Nullable String paymentState);

        /** The approved, deposited and refunded amounts, minor units. */
        public abstract Builder sums(@Nullable Sums sums);

        /** The card of the last payment attempt. */
        public abstract Builder card(@Nullable CardAuthInfo card);

        /** The result of 3-D Secure. */
        public abstract Builder secureAuthInfo(@Nullable SecureAuthInfo secureAuthInfo);

        /** The stored card. */
        public abstract Builder binding(@Nullable BindingInfo binding);

        /** The bank that issued the card. */
        public abstract Builder bank(@Nullable BankInfo bank);

        /** The payer's contact data. */
        public abstract Builder payer(@Nullable PayerData payer);

        /** How the order was paid, such as {@code CARD}. */
        public abstract Builder paymentWay(@Nullable String paymentWay);

        /** Whether the payer had the money taken back through the bank. */
        public abstract Builder chargeback(@Nullable Boolean chargeback);

        /** The lines of the cart; replaces what was set before. */
        public abstract Builder cart(Iterable<? extends ReportedItem> cart);

        /** The refunds of the order, in the gateway's order; replaces what was set before. */
        public abstract Builder refunds(Iterable<? extends Refund> refunds);

        /** The order's additional parameters; replaces what was set before. */
        public abstract Builder merchantOrderParams(Map<String, ? extends String> merchantOrderParams);

        /** The order's attributes, by name; replaces what was set before. */
        public abstract Builder attributes(Map<String, ? extends String> attributes);

        /** The attributes of the transaction, by name; replaces what was set before. */
        public abstract Builder transactionAttributes(Map<String, ? extends String> transactionAttributes);

        /** Whatever else the gateway answered, by path, as it came; replaces what was set or added before. */
        public abstract Builder others(Map<String, ? extends String> others);

        /**
         * Adds a value that the gateway answered and that has no accessor of its own.
         *
         * @param name its path in the answer; a path that was added already gets the new value
         * @param value the gateway's text
         */
        public Builder other(String name, String value) {
            return putOthers(name, value);
        }

        abstract Builder putOthers(String name, String value);

        abstract OrderReport unchecked();

        /**
         * Builds the report from what was set. Nothing is required, so it does not fail for a missing field: a report
         * holds what the gateway answered.
         */
        public OrderReport build() {
            return unchecked();
        }
    }
}
