package org.merchantgateway.domain.payment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.port.Redactable;

/**
 * The gateway's answer to a payment by a wallet's token: it registered the order and made an attempt to pay it. Read
 * the order's status by {@code orderId} to see whether it is paid. Source: payment.do, response parameters.
 *
 * @param orderId the gateway's id of the order
 * @param bindingId the stored card, if one was made or used; empty if not
 * @param attempt the result of the attempt; never says that the order is paid; also holds what else the gateway says of
 *     the payment
 * @param others everything else that the gateway answered beside the payment's own data, by path, as it came
 */
public record WalletPayment(
        OrderId orderId, Optional<BindingId> bindingId, PaymentAttempt attempt, Map<String, String> others)
        implements Redactable<WalletPayment> {

    /** Copies the map; the copy cannot be changed. */
    public WalletPayment {
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /**
     * An answer that holds only the order, the stored card and the attempt.
     *
     * @param bindingId empty if no card was stored or used
     */
    public WalletPayment(OrderId orderId, Optional<BindingId> bindingId, PaymentAttempt attempt) {
        this(orderId, bindingId, attempt, Map.of());
    }

    @Override
    public WalletPayment redacted(UnaryOperator<String> redact) {
        return attempt instanceof PaymentAttempt.Declined declined
                ? new WalletPayment(orderId, bindingId, declined.redacted(redact), others)
                : this;
    }

    /** The order, the stored card and the attempt; none of the gateway's other texts. */
    @Override
    public String toString() {
        return "WalletPayment[" + Printable.reference(orderId.value())
                + bindingId.map(id -> ", " + Printable.reference(id.value())).orElse("") + ", " + attempt + "]";
    }
}
