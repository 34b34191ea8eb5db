package org.merchantgateway.simulator.soap;

import java.util.Optional;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Message;
import org.merchantgateway.simulator.xml.XmlElement;

/**
 * An operation that answers nothing but the outcome.
 *
 * @param part what its part is called
 * @param action what the gateway does
 */
record DoneOperation(String part, Action action) implements SoapOperation {

    /** What the gateway does. */
    @FunctionalInterface
    interface Action {
        void on(GatewayCore gateway, Merchant merchant, XmlElement part);
    }

    /** {@code declineOrder}. */
    static DoneOperation decline() {
        return new DoneOperation(
                "order",
                (gateway, merchant, order) -> gateway.decline(
                        merchant,
                        order.attribute("orderId"),
                        order.attribute("orderNumber"),
                        order.attribute("language")));
    }

    /** {@code addParams}. */
    static DoneOperation addParams() {
        return new DoneOperation(
                "request",
                (gateway, merchant, request) -> gateway.addParameters(
                        merchant,
                        request.attribute("orderId"),
                        SoapFields.parameters(request),
                        request.attribute("language")));
    }

    /** {@code bindCard}: its part is the bare id. */
    static DoneOperation bind() {
        return new DoneOperation("bindingId", (gateway, merchant, id) -> gateway.bind(merchant, text(id)));
    }

    /** {@code unBindCard}: its part is the bare id. */
    static DoneOperation unbind() {
        return new DoneOperation("bindingId", (gateway, merchant, id) -> gateway.unbind(merchant, text(id)));
    }

    /** {@code extendBinding}. */
    static DoneOperation extend() {
        return new DoneOperation(
                "request",
                (gateway, merchant, request) -> gateway.extend(
                        merchant,
                        request.attribute("bindingId"),
                        request.attribute("newExpiry"),
                        request.attribute("language")));
    }

    private static Optional<String> text(XmlElement part) {
        return Optional.of(part.text()).filter(text -> !text.isBlank());
    }

    @Override
    public XmlWriter.Content answer(GatewayCore gateway, Merchant merchant, XmlElement given) {
        action.on(gateway, merchant, given);
        return xml -> xml.outcome(Message.SUCCESS, Message.success(SoapOperation.language(given)));
    }
}
