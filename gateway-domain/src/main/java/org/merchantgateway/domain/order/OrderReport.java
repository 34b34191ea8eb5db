package org.merchantgateway.domain.order;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.notation.Printable;

/**
 * How an order stands, as the gateway reports it. Which blocks are there depends on a setting of the merchant at the
 * gateway; so all of them may be missing. The one place that tells whether an order is paid. Source: REST interface,
 * order extended status.
 *
 * @param orderNumber the shop's number
 * @param orderId the gateway's id ({@code attributes}, name {@code mdOrder})
 * @param status where the order stands
 * @param actionCode the processing's last word: 0 approved, -100 no attempt yet
 * @param actionCodeDescription the same in words, localised
 * @param amount the registered amount, minor units
 * @param currency the order's currency; older gateways answer 810 for the rouble
 * @param date when the order was registered
 * @param depositedDate when the money was taken
 * @param refundedDate when money was last given back
 * @param reversedDate when the payment was reversed
 * @param authDateTime when the payment was authorised
 * @param orderDescription as registered
 * @param ip the payer's address
 * @param terminalId the terminal
 * @param authRefNum the authorisation's reference number (RRN)
 * @param paymentState such as {@code DEPOSITED}; open
 * @param sums what the order's money has come to, minor units
 * @param card the card that paid, or tried to
 * @param secureAuthInfo what 3-D Secure said
 * @param binding the stored card
 * @param bank the bank that issued the card
 * @param payer who pays
 * @param paymentWay how it was paid, such as {@code CARD}; open
 * @param chargeback whether the payer had the money taken back through the bank
 * @param cart the lines of the cart
 * @param refunds what was given back, in the gateway's order
 * @param merchantOrderParams the order's additional parameters, and those the gateway adds
 * @param attributes the order's attributes
 * @param transactionAttributes attributes of the transaction
 * @param others whatever else the gateway said, by name, as it came
 */
public record OrderReport(
        Optional<String> orderNumber,
        Optional<String> orderId,
        Optional<OrderStatus> status,
        OptionalInt actionCode,
        Optional<String> actionCodeDescription,
        Optional<Amount> amount,
        Optional<Currency> currency,
        Optional<Instant> date,
        Optional<Instant> depositedDate,
        Optional<Instant> refundedDate,
        Optional<Instant> reversedDate,
        Optional<Instant> authDateTime,
        Optional<String> orderDescription,
        Optional<String> ip,
        Optional<String> terminalId,
        Optional<String> authRefNum,
        Optional<String> paymentState,
        Optional<Sums> sums,
        Optional<CardAuthInfo> card,
        Optional<SecureAuthInfo> secureAuthInfo,
        Optional<BindingInfo> binding,
        Optional<BankInfo> bank,
        Optional<PayerData> payer,
        Optional<String> paymentWay,
        Optional<Boolean> chargeback,
        List<ReportedItem> cart,
        List<Refund> refunds,
        Map<String, String> merchantOrderParams,
        Map<String, String> attributes,
        Map<String, String> transactionAttributes,
        Map<String, String> others) {

    public OrderReport {
        cart = List.copyOf(cart);
        refunds = List.copyOf(refunds);
        merchantOrderParams = copy(merchantOrderParams);
        attributes = copy(attributes);
        transactionAttributes = copy(transactionAttributes);
        others = copy(others);
    }

    private static Map<String, String> copy(Map<String, String> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** The processing's last word, with its meaning. */
    public Optional<ActionCode> action() {
        return actionCode.isPresent() ? Optional.of(new ActionCode(actionCode.getAsInt())) : Optional.empty();
    }

    /**
     * Whether the order's money is held or taken: status 1 or 2. After a refund, be it of a part, the status is another and
     * this is false: what is still taken then is {@link Sums#deposited()}.
     */
    public boolean isPaid() {
        return status.map(OrderStatus::isPaid).orElse(false);
    }

    /** The order's names, where it stands and its money; nothing about the payer. */
    @Override
    public String toString() {
        return "OrderReport[number " + orderNumber.map(Printable::of).orElse("?") + ", id "
                + orderId.map(Printable::of).orElse("?") + ", status "
                + status.map(OrderStatus::toString).orElse("?") + ", amount "
                + amount.map(Amount::toString).orElse("?")
                + sums.map(money -> ", " + money).orElse("") + "]";
    }

    /** Begins a report; whatever is not set is missing. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects a report's fields. Null means missing. */
    public static final class Builder {

        private @Nullable String orderNumber;
        private @Nullable String orderId;
        private @Nullable OrderStatus status;
        private OptionalInt actionCode = OptionalInt.empty();
        private @Nullable String actionCodeDescription;
        private @Nullable Amount amount;
        private @Nullable Currency currency;
        private @Nullable Instant date;
        private @Nullable Instant depositedDate;
        private @Nullable Instant refundedDate;
        private @Nullable Instant reversedDate;
        private @Nullable Instant authDateTime;
        private @Nullable String orderDescription;
        private @Nullable String ip;
        private @Nullable String terminalId;
        private @Nullable String authRefNum;
        private @Nullable String paymentState;
        private @Nullable Sums sums;
        private @Nullable CardAuthInfo card;
        private @Nullable SecureAuthInfo secureAuthInfo;
        private @Nullable BindingInfo binding;
        private @Nullable BankInfo bank;
        private @Nullable PayerData payer;
        private @Nullable String paymentWay;
        private @Nullable Boolean chargeback;
        private List<ReportedItem> cart = List.of();
        private List<Refund> refunds = List.of();
        private Map<String, String> merchantOrderParams = Map.of();
        private Map<String, String> attributes = Map.of();
        private Map<String, String> transactionAttributes = Map.of();
        private final Map<String, String> others = new LinkedHashMap<>();

        private Builder() {}

        public Builder orderNumber(@Nullable String value) {
            orderNumber = value;
            return this;
        }

        public Builder orderId(@Nullable String value) {
            orderId = value;
            return this;
        }

        public Builder status(@Nullable OrderStatus value) {
            status = value;
            return this;
        }

        public Builder actionCode(OptionalInt value) {
            actionCode = value;
            return this;
        }

        public Builder actionCodeDescription(@Nullable String value) {
            actionCodeDescription = value;
            return this;
        }

        public Builder amount(@Nullable Amount value) {
            amount = value;
            return this;
        }

        public Builder currency(@Nullable Currency value) {
            currency = value;
            return this;
        }

        public Builder date(@Nullable Instant value) {
            date = value;
            return this;
        }

        public Builder depositedDate(@Nullable Instant value) {
            depositedDate = value;
            return this;
        }

        public Builder refundedDate(@Nullable Instant value) {
            refundedDate = value;
            return this;
        }

        public Builder reversedDate(@Nullable Instant value) {
            reversedDate = value;
            return this;
        }

        public Builder authDateTime(@Nullable Instant value) {
            authDateTime = value;
            return this;
        }

        public Builder orderDescription(@Nullable String value) {
            orderDescription = value;
            return this;
        }

        public Builder ip(@Nullable String value) {
            ip = value;
            return this;
        }

        public Builder terminalId(@Nullable String value) {
            terminalId = value;
            return this;
        }

        public Builder authRefNum(@Nullable String value) {
            authRefNum = value;
            return this;
        }

        public Builder paymentState(@Nullable String value) {
            paymentState = value;
            return this;
        }

        public Builder sums(@Nullable Sums value) {
            sums = value;
            return this;
        }

        public Builder card(@Nullable CardAuthInfo value) {
            card = value;
            return this;
        }

        public Builder secureAuthInfo(@Nullable SecureAuthInfo value) {
            secureAuthInfo = value;
            return this;
        }

        public Builder binding(@Nullable BindingInfo value) {
            binding = value;
            return this;
        }

        public Builder bank(@Nullable BankInfo value) {
            bank = value;
            return this;
        }

        public Builder payer(@Nullable PayerData value) {
            payer = value;
            return this;
        }

        public Builder paymentWay(@Nullable String value) {
            paymentWay = value;
            return this;
        }

        public Builder chargeback(@Nullable Boolean value) {
            chargeback = value;
            return this;
        }

        public Builder cart(List<ReportedItem> value) {
            cart = value;
            return this;
        }

        public Builder refunds(List<Refund> value) {
            refunds = value;
            return this;
        }

        public Builder merchantOrderParams(Map<String, String> value) {
            merchantOrderParams = value;
            return this;
        }

        public Builder attributes(Map<String, String> value) {
            attributes = value;
            return this;
        }

        public Builder transactionAttributes(Map<String, String> value) {
            transactionAttributes = value;
            return this;
        }

        /** Adds something that the gateway said and that has no place of its own here. */
        public Builder other(String name, String value) {
            others.put(name, value);
            return this;
        }

        public OrderReport build() {
            return new OrderReport(
                    Optional.ofNullable(orderNumber),
                    Optional.ofNullable(orderId),
                    Optional.ofNullable(status),
                    actionCode,
                    Optional.ofNullable(actionCodeDescription),
                    Optional.ofNullable(amount),
                    Optional.ofNullable(currency),
                    Optional.ofNullable(date),
                    Optional.ofNullable(depositedDate),
                    Optional.ofNullable(refundedDate),
                    Optional.ofNullable(reversedDate),
                    Optional.ofNullable(authDateTime),
                    Optional.ofNullable(orderDescription),
                    Optional.ofNullable(ip),
                    Optional.ofNullable(terminalId),
                    Optional.ofNullable(authRefNum),
                    Optional.ofNullable(paymentState),
                    Optional.ofNullable(sums),
                    Optional.ofNullable(card),
                    Optional.ofNullable(secureAuthInfo),
                    Optional.ofNullable(binding),
                    Optional.ofNullable(bank),
                    Optional.ofNullable(payer),
                    Optional.ofNullable(paymentWay),
                    Optional.ofNullable(chargeback),
                    cart,
                    refunds,
                    merchantOrderParams,
                    attributes,
                    transactionAttributes,
                    others);
        }
    }
}
