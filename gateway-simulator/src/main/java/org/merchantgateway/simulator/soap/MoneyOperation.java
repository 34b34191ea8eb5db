package org.merchantgateway.simulator.soap;

import java.util.Optional;
import java.util.function.Function;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Message;
import org.merchantgateway.simulator.core.MoneyRequest;
import org.merchantgateway.simulator.xml.XmlElement;

/**
 * {@code depositOrder}, {@code reverseOrder} and {@code refundOrder}: nothing but the outcome comes back.
 *
 * @param action what the gateway does
 * @param amount how the amount is read, which each operation calls differently
 * @param items the element that holds lines of the cart
 */
record MoneyOperation(Action action, Function<XmlElement, Optional<String>> amount, String items)
        implements SoapOperation {

    /** What the gateway does. */
    @FunctionalInterface
    interface Action {
        void on(GatewayCore gateway, Merchant merchant, MoneyRequest request);
    }

    /** A completion; one that names no amount takes the whole hold, as the manual says. */
    static MoneyOperation deposit() {
        return new MoneyOperation(
                GatewayCore::deposit,
                order -> order.attribute("depositAmount").or(() -> Optional.of("0")),
                "depositItems");
    }

    /** A reversal. */
    static MoneyOperation reverse() {
        return new MoneyOperation(GatewayCore::reverse, order -> order.attribute("amount"), "");
    }

    /** A refund. */
    static MoneyOperation refund() {
        return new MoneyOperation(GatewayCore::refund, order -> order.attribute("refundAmount"), "refundItems");
    }

    @Override
    public XmlWriter.Content answer(GatewayCore gateway, Merchant merchant, XmlElement part) {
        action.on(
                gateway,
                merchant,
                new MoneyRequest(part.attribute("orderId"), amount.apply(part), part.attribute("language"))
                        .with(SoapFields.items(part, items))
                        .refund(part.text("expectedDepositedAmount"), Optional.empty()));
        return xml -> xml.outcome(Message.SUCCESS, Message.success(SoapOperation.language(part)));
    }
}
