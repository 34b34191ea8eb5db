package org.merchantgateway.soap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.merchantgateway.domain.port.Extras;
import org.merchantgateway.soap.wsdl.AddParamsRequest;
import org.merchantgateway.soap.wsdl.AdditionalParameters;
import org.merchantgateway.soap.wsdl.AndroidPayPaymentRequest;
import org.merchantgateway.soap.wsdl.ApplePayPaymentRequest;
import org.merchantgateway.soap.wsdl.DepositOrderParams;
import org.merchantgateway.soap.wsdl.GooglePayRequest;
import org.merchantgateway.soap.wsdl.OrderParams;
import org.merchantgateway.soap.wsdl.PaymentOrderBindingParams;
import org.merchantgateway.soap.wsdl.PaymentOrderParams;
import org.merchantgateway.soap.wsdl.RefundOrderParams;
import org.merchantgateway.soap.wsdl.ReversalOrderParams;
import org.merchantgateway.soap.wsdl.SamsungPayPaymentRequest;
import org.merchantgateway.soap.wsdl.ServiceParam;

/**
 * Where a request has a place for fields that its description does not name: {@code params}, or {@code additionalParameters} of
 * a wallet's payment. Source: WSDL of the merchant service, 2016 and 2021.
 */
final class ExtraParams {

    /** The list of a part, by the part's class. */
    private static final Map<Class<?>, Function<Object, Place>> PLACES = Map.ofEntries(
            place(OrderParams.class, part -> new Params(part.getParams())),
            place(PaymentOrderParams.class, part -> new Params(part.getParams())),
            place(PaymentOrderBindingParams.class, part -> new Params(part.getParams())),
            place(DepositOrderParams.class, part -> new Params(part.getParams())),
            place(ReversalOrderParams.class, part -> new Params(part.getParams())),
            place(RefundOrderParams.class, part -> new Params(part.getParams())),
            place(AddParamsRequest.class, part -> new Params(part.getParams())),
            place(AndroidPayPaymentRequest.class, part -> new Entries(part.getAdditionalParameters())),
            place(GooglePayRequest.class, part -> new Entries(part.getAdditionalParameters())),
            place(ApplePayPaymentRequest.class, part -> new Entries(part.getAdditionalParameters())),
            place(SamsungPayPaymentRequest.class, part -> new Entries(part.getAdditionalParameters())));

    private ExtraParams() {}

    private static <P> Map.Entry<Class<?>, Function<Object, Place>> place(Class<P> type, Function<P, Place> place) {
        return Map.entry(type, part -> place.apply(type.cast(part)));
    }

    /** A list of names and values. */
    private interface Place extends BiConsumer<String, String> {
        Stream<String> names();
    }

    private record Params(List<ServiceParam> params) implements Place {
        @Override
        public Stream<String> names() {
            return params.stream().map(ServiceParam::getName);
        }

        @Override
        public void accept(String name, String value) {
            params.add(OrderParts.parameter(name, value));
        }
    }

    private record Entries(AdditionalParameters entries) implements Place {
        @Override
        public Stream<String> names() {
            return entries.getEntry().stream().map(AdditionalParameters.Entry::getKey);
        }

        @Override
        public void accept(String name, String value) {
            entries.getEntry().add(OrderParts.entry(name, value));
        }
    }

    private static Optional<Place> of(Object part) {
        return Optional.ofNullable(PLACES.get(part.getClass())).map(place -> place.apply(part));
    }

    /** Why a part has no place for these fields, in words that go on after "the request"; empty if it has. */
    static Optional<String> unsupported(Object part, Extras extras) {
        Optional<Place> place = of(part);
        if (place.isEmpty()) {
            return Optional.of("has no place for fields that its description does not name: " + extras);
        }
        List<String> taken =
                Stream.concat(described(part.getClass()), place.get().names()).toList();
        return extras.names().stream()
                .filter(taken::contains)
                .findFirst()
                .map(name -> "has a field or parameter of its own with the name " + name);
    }

    /** What the description names. */
    private static Stream<String> described(Class<?> type) {
        return type == Object.class
                ? Stream.empty()
                : Stream.concat(
                        Arrays.stream(type.getDeclaredFields()).map(field -> field.getName()),
                        described(type.getSuperclass()));
    }

    /** Adds the fields to a part that has a place for them. */
    static void add(Object part, Extras extras) {
        extras.forEach(of(part).orElseThrow());
    }
}
