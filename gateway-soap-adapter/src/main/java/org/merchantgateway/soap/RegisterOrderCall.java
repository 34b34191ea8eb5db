package org.merchantgateway.soap;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.order.OrderFeature;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.PaymentScheme;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.RegisteredOrder;
import org.merchantgateway.domain.profile.ZonedTime;
import org.merchantgateway.http.answer.ResultDecoder;
import org.merchantgateway.http.answer.ResultReader;
import org.merchantgateway.soap.wsdl.MerchantService;
import org.merchantgateway.soap.wsdl.OrderParams;

/** {@code registerOrder} and {@code registerOrderPreAuth}: the scheme is in the operation's name alone. */
final class RegisterOrderCall implements SoapCall<RegisterOrder, RegisteredOrder> {

    private static final String BESIDE_ANOTHER = " beside another one among the parameters";
    private static final Set<String> PAGE_VIEWS_OF_2016 = Set.of("DESKTOP", "MOBILE");

    @Override
    public RequestPart<?> request(RegisterOrder order, Generation generation) {
        OrderParams part = part(order, generation);
        return order.scheme() == PaymentScheme.ONE_PHASE
                ? RequestPart.of(part, MerchantService::registerOrder)
                : RequestPart.of(part, MerchantService::registerOrderPreAuth);
    }

    private static OrderParams part(RegisterOrder order, Generation generation) {
        OrderParams part = new OrderParams();
        part.setMerchantOrderNumber(order.orderNumber().value());
        part.setAmount(order.amount().minor());
        order.currency().map(Currency::code).ifPresent(part::setCurrency);
        part.setReturnUrl(order.returnUrl());
        order.failUrl().ifPresent(part::setFailUrl);
        order.description().ifPresent(part::setDescription);
        order.language().ifPresent(part::setLanguage);
        order.clientId().map(ClientId::value).ifPresent(part::setClientId);
        order.bindingId().map(BindingId::value).ifPresent(part::setBindingId);
        order.merchantLogin().map(MerchantLogin::value).ifPresent(part::setMerchantLogin);
        order.pageView().filter(view -> hasPageView(generation, view)).ifPresent(part::setPageView);
        if (!generation.isOf2016()) {
            order.email().ifPresent(part::setEmail);
            order.phone().ifPresent(part::setPhone);
            order.dynamicCallbackUrl().ifPresent(part::setDynamicCallbackUrl);
            features(order).ifPresent(part::setFeatures);
        }
        part.getParams().addAll(OrderParts.parameters(parameters(order, generation)));
        order.sessionTimeout().map(time -> (int) time.toSeconds()).ifPresent(part::setSessionTimeoutSecs);
        order.expirationDate()
                .map(time -> DateTimes.text(time, generation.profile().zone(ZonedTime.EXPIRATION_DATE)))
                .ifPresent(part::setExpirationDate);
        order.cart().map(cart -> OrderParts.bundle(cart, generation)).ifPresent(part::setOrderBundle);
        PayerParts.billing(order.payer(), part::setBillingPayerData);
        return part;
    }

    /** Before email and phone had places of their own, the receipt's address was a parameter. */
    private static Parameters parameters(RegisterOrder order, Generation generation) {
        Parameters parameters = order.parameters();
        if (generation.isOf2016()) {
            parameters = withReceipt(parameters, "email", order.email());
            parameters = withReceipt(parameters, "phone", order.phone());
        }
        return parameters;
    }

    private static Parameters withReceipt(Parameters parameters, String name, Optional<String> value) {
        return value.isEmpty() || parameters.values().containsKey(name)
                ? parameters
                : parameters.with(name, value.get());
    }

    private static Optional<OrderParams.Features> features(RegisterOrder order) {
        if (order.features().isEmpty()) {
            return Optional.empty();
        }
        OrderParams.Features features = new OrderParams.Features();
        order.features().stream().sorted().map(OrderFeature::name).forEach(features.getFeature()::add);
        return Optional.of(features);
    }

    /** What would silently be passed over is not sent at all: an order that is to be verified must not take money. */
    @Override
    public Optional<String> unsupported(RegisterOrder order, Generation generation) {
        if (order.features().contains(OrderFeature.FORCE_CREATE_BINDING)) {
            return Optional.of("SOAP has no feature FORCE_CREATE_BINDING");
        }
        Lacks lacks = new Lacks(generation)
                .add("features", !order.features().isEmpty())
                .add("merchantLogin", order.merchantLogin().isPresent())
                .add("dynamicCallbackUrl", order.dynamicCallbackUrl().isPresent())
                .add(
                        "pageView",
                        "such pageView",
                        order.pageView()
                                .filter(view -> !hasPageView(generation, view))
                                .isPresent())
                .add("email" + BESIDE_ANOTHER, hasAnother(order, "email", order.email()))
                .add("phone" + BESIDE_ANOTHER, hasAnother(order, "phone", order.phone()));
        order.cart().ifPresent(lacks::add);
        return lacks.reason().or(() -> PayerParts.lacking(order.payer(), generation));
    }

    /** In 2016 it is an enumeration. */
    private static boolean hasPageView(Generation generation, String view) {
        return !generation.isOf2016() || PAGE_VIEWS_OF_2016.contains(view);
    }

    /** In 2016, both would be sent as one parameter. */
    private static boolean hasAnother(RegisterOrder order, String name, Optional<String> value) {
        Map<String, String> parameters = order.parameters().values();
        return value.filter(own -> !own.equals(parameters.getOrDefault(name, own)))
                .isPresent();
    }

    @Override
    public ResultDecoder<RegisterOrder, RegisteredOrder> decoder() {
        return (order, answer) -> ResultReader.registered(answer);
    }
}
