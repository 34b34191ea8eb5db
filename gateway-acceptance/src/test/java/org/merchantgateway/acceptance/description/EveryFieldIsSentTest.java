package org.merchantgateway.acceptance.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantgateway.domain.cart.CartPart;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.notation.SecretText;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.payer.DeliveryTimeframe;
import org.merchantgateway.domain.payer.ShippingMethod;
import org.merchantgateway.domain.payment.ExternalAuthentication;
import org.merchantgateway.domain.payment.ThreeDsVersion;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.rule.Fields;
import org.merchantgateway.domain.rule.Part;
import org.merchantgateway.testkit.generator.Samples;

/**
 * No wire and no generation leaves out silently what an operation says: every value of every random operation stands in the
 * request, or the operation is refused as unsupported and nothing is sent.
 */
class EveryFieldIsSentTest {

    private static final long SEED = 29;

    /** Which fields stand in a request by what it is, not by a value of their own. */
    private static final Set<String> SAID_BY_THE_KIND_OF_REQUEST = Set.of("scheme", "wallet");

    /** What only Sberbank's dialect sends: {@code ProfileRequestTest} of the REST adapter shows that it does. */
    private static final Set<String> IN_ANOTHER_DIALECT = Set.of(
            "continue-3ds: ContinueThreeDs.methodNotified",
            "continue-3ds: ThreeDsTransactionId.value",
            "finish-3ds-2: FinishThreeDsVer2.cRes",
            "finish-3ds-2: OrderId.value");

    /** How the two wires write an instant. */
    private static final List<DateTimeFormatter> TIMES = Stream.of(
                    "uuuu-MM-dd'T'HH:mm:ss", "uuuu-MM-dd'T'HH:mm:ssxxx", "uuuuMMddHHmmss")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern).withZone(ZoneId.of("Europe/Moscow")))
            .toList();

    /** What is asked: a wire, and of SOAP a generation. */
    private enum Asked {
        REST("rest", "2021"),
        SOAP_OF_2016("soap", "2016"),
        SOAP_OF_2021("soap", "2021");

        private final String protocol;
        private final String generation;

        Asked(String protocol, String generation) {
            this.protocol = protocol;
            this.generation = generation;
        }

        GatewayConfig config(int port) {
            return GatewayConfig.from(Map.of(
                    "gateway.protocol",
                    protocol,
                    "gateway.endpoint",
                    "http://127.0.0.1:" + port + "/payment",
                    "gateway.userName",
                    "shop",
                    "gateway.password",
                    "secret",
                    "gateway.soap.profile",
                    generation));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyValueIsSentOrTheOperationIsRefused(Asked asked) throws IOException {
        AtomicReference<byte[]> body = new AtomicReference<>();
        Set<String> leftOut = new TreeSet<>();
        Set<String> sent = new TreeSet<>();
        HttpServer server = listening(body);
        try (PaymentGateway gateway =
                Gateways.open(asked.config(server.getAddress().getPort()))) {
            operations().forEach(operation -> {
                body.set(null);
                if (isSupported(gateway.execute(operation))) {
                    Set<String> texts = RequestTexts.of(body.get());
                    values(operation, new HashMap<>()).forEach((field, value) -> {
                        boolean isThere = value.stream().allMatch(one -> isIn(texts, one));
                        (isThere ? sent : leftOut).add(operation.name() + ": " + field);
                    });
                } else {
                    assertThat(body.get()).isNull();
                }
            });
        } finally {
            server.stop(0);
        }

        leftOut.removeAll(IN_ANOTHER_DIALECT);
        assertThat(leftOut).isEmpty();
        assertThat(sent).hasSizeGreaterThan(60);
    }

    /** One that is refused without them is not asked. */
    @ParameterizedTest
    @EnumSource
    void everyFieldThatTheLibraryDoesNotKnowIsSentOrTheOperationIsRefused(Asked asked) throws IOException {
        AtomicReference<byte[]> body = new AtomicReference<>();
        Set<String> sent = new TreeSet<>();
        Set<String> refused = new TreeSet<>();
        HttpServer server = listening(body);
        try (PaymentGateway gateway =
                Gateways.open(asked.config(server.getAddress().getPort()))) {
            Samples.operations(SEED)
                    .limit(300)
                    .filter(plain -> isSupported(gateway.execute(plain)))
                    .forEach(plain -> {
                        body.set(null);
                        Operation<?> operation =
                                plain.extra("feeInput", "a fee & more").secretExtra("smsCode", "a <code>");
                        if (isSupported(gateway.execute(operation))) {
                            assertThat(RequestTexts.of(body.get())).contains("a fee & more", "a <code>");
                            sent.add(operation.name());
                        } else {
                            assertThat(body.get()).isNull();
                            refused.add(operation.name());
                        }
                    });
        } finally {
            server.stop(0);
        }

        assertThat(sent).contains("refund", "pay-by-binding").noneMatch(refused::contains);
        assertThat(refused.isEmpty()).isEqualTo(asked == Asked.REST);
    }

    /** All operations, and more of those that have most fields. */
    private static Stream<Operation<?>> operations() {
        return Stream.of(
                        Samples.operations(SEED).limit(600),
                        Samples.of(RegisterOrder.class, SEED).limit(250),
                        Samples.of(CompleteOrder.class, SEED).limit(60),
                        Samples.of(RefundOrder.class, SEED).limit(60))
                .flatMap(some -> some);
    }

    private static HttpServer listening(AtomicReference<byte[]> body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                body.set(exchange.getRequestBody().readAllBytes());
                exchange.sendResponseHeaders(204, -1);
            }
        });
        server.start();
        return server;
    }

    private static boolean isSupported(Outcome<?> outcome) {
        return !(outcome instanceof Outcome.Refused<?> refused && refused.kind() == Outcome.Refused.Kind.UNSUPPORTED);
    }

    /** The values inside a value, by the names of their types and fields. */
    private static Map<String, Set<Object>> values(Object whole, Map<String, Set<Object>> found) {
        Part.of(Fields.typeOf(whole)).stream()
                .filter(part -> !SAID_BY_THE_KIND_OF_REQUEST.contains(part.name()))
                .forEach(part -> values(part.toString(), Objects.requireNonNull(part.read(whole)), found));
        return found;
    }

    private static void values(String field, Object value, Map<String, Set<Object>> found) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> values(field, present, found));
        } else if (value instanceof Collection<?> list) {
            list.forEach(element -> values(field, element, found));
        } else if (value instanceof Map<?, ?> map) {
            values(field, map.keySet(), found);
            values(field, map.values(), found);
        } else if (value instanceof CartPart part) {
            values(field, part.items(), found);
        } else if (value instanceof SecretText secret) {
            values(field, secret.reveal(), found);
        } else if (Fields.areIn(Fields.typeOf(value))) {
            values(value, found);
        } else {
            found.computeIfAbsent(field, first -> new HashSet<>()).add(value);
        }
    }

    /** A flag that is false may be missing. */
    private static boolean isIn(Set<String> texts, Object value) {
        boolean isInParts = value instanceof YearMonth expiry
                && texts.containsAll(
                        List.of("%04d".formatted(expiry.getYear()), "%02d".formatted(expiry.getMonthValue())));
        return value.equals(false) || isInParts || written(value).anyMatch(texts::contains);
    }

    /** How a value may be written. */
    private static Stream<String> written(Object value) {
        if (value instanceof Instant time) {
            return TIMES.stream().map(format -> format.format(time));
        }
        if (value instanceof Duration time) {
            return Stream.of(Long.toString(time.toSeconds()));
        }
        if (value.equals(true)) {
            return Stream.of("true", "Y", "02");
        }
        if (value instanceof ShippingMethod method) {
            return Stream.of(method.code());
        }
        if (value instanceof DeliveryTimeframe timeframe) {
            return Stream.of(timeframe.code());
        }
        if (value instanceof ThreeDsVersion version) {
            return Stream.of(version.value());
        }
        if (value instanceof ExternalAuthentication.Kind kind) {
            return Stream.of(kind.code());
        }
        if (value instanceof BigDecimal decimal) {
            return Stream.of(decimal.toPlainString(), decimal.toString());
        }
        String text =
                value.toString(); // an expiry is written without a dash, a currency perhaps without a leading zero
        return Stream.of(text, text.replace("-", ""), text.replaceFirst("^0+(?=.)", ""));
    }
}
