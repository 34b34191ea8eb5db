package org.merchantgateway.soap;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.PaymentScheme;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.RegisteredOrder;
import org.merchantgateway.soap.wsdl.MerchantService;
import org.merchantgateway.soap.wsdl.OrderParams;
import org.merchantgateway.soap.wsdl.RegisterOrderResponse;

/** {@code registerOrder} and {@code registerOrderPreAuth}: the scheme is in the operation's name alone. */
final class RegisterOrderCall implements SoapCall<RegisterOrder, RegisterOrderResponse, RegisteredOrder> {

    /** The zone is written, and it is Moscow's all the same: a gateway that passes over it reads the right time. */
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(ZoneId.of("Europe/Moscow"));

    @Override
    public Function<MerchantService, @Nullable RegisterOrderResponse> request(RegisterOrder order, Profile profile) {
        OrderParams part = part(order, profile);
        return order.scheme() == PaymentScheme.ONE_PHASE
                ? port -> port.registerOrder(part)
                : port -> port.registerOrderPreAuth(part);
    }

    private static OrderParams part(RegisterOrder order, Profile profile) {
        OrderParams part = new OrderParams();
        part.setMerchantOrderNumber(order.orderNumber().value());
        part.setAmount(order.amount().minor());
        order.currency().map(Currency::code).ifPresent(part::setCurrency);
        part.setReturnUrl(order.returnUrl());
        order.failUrl().ifPresent(part::setFailUrl);
        order.description().ifPresent(part::setDescription);
        order.language().ifPresent(part::setLanguage);
        order.clientId().map(ClientId::value).ifPresent(part::setClientId);
        part.getParams().addAll(OrderParts.parameters(order.parameters()));
        order.sessionTimeout().map(time -> (int) time.toSeconds()).ifPresent(part::setSessionTimeoutSecs);
        order.expirationDate().map(DATE_TIME::format).ifPresent(part::setExpirationDate);
        order.cart().map(cart -> OrderParts.bundle(cart, profile)).ifPresent(part::setOrderBundle);
        return part;
    }

    @Override
    public Answer answer(RegisterOrderResponse part) {
        return Answer.of(part);
    }

    @Override
    public Optional<RegisteredOrder> decode(RegisterOrder order, RegisterOrderResponse part) {
        Optional<String> orderId = Answer.text(part.getOrderId());
        Optional<String> formUrl = Answer.text(part.getFormUrl());
        if (orderId.isEmpty() || formUrl.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RegisteredOrder(OrderId.of(orderId.get()), formUrl.get()));
        } catch (InvalidRequest noId) {
            throw new UnreadableAnswer("the answer's orderId is none");
        }
    }
}
