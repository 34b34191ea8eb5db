package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.merchantgateway.domain.port.NotAcceptedException;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;

/** Whatever an answer is made of, an outcome comes of it and no exception, and none of its values is in what that prints. */
class AnyAnswerTest {

    private static final String PLANTED = "4000001234567899";

    private static final List<String> NAMES = List.of(
            "errorCode ErrorCode error success data orderId formUrl info redirect acsUrl paReq termUrl actionCode"
                    .split(" "));
    private static final List<String> MORE_NAMES = List.of(("orderStatus OrderStatus amount Amount currency date "
                    + "attributes merchantOrderParams transactionAttributes refunds cardAuthInfo secureAuthInfo "
                    + "threeDSInfo paymentAmountInfo approvedAmount depositedAmount refundedAmount bindingInfo "
                    + "bindings bindingId clientId orderBundle cartItems items quantity enrolled orderStatuses "
                    + "totalCount page pageSize name value eci cavv is3DSVer2 message description code")
            .split(" "));
    private static final List<String> SCALARS = List.of(
            "0",
            "1",
            "2",
            "-1",
            "0.0",
            "1e3",
            "1e999999999",
            "100.99",
            "1000000000000",
            "99999999999999999999",
            "true",
            "false",
            "null",
            "\"\"",
            "\" \"",
            "\"0\"",
            "\"2\"",
            "\"mdOrder\"",
            "\"\\ud800\"",
            "\"a\\u0000b\"",
            "\"2013-11-13T16:51:02\"",
            "\"+999999999-01-01T00:00:00\"",
            "\"2013-13-45T99:00:00\"",
            PLANTED,
            "\"" + PLANTED + "\"",
            "\"x " + PLANTED + " y\"");

    /** So that most answers are some. */
    private static final List<String> SUCCESS = List.of(
            "\"errorCode\":0",
            "\"orderId\":\"o-1\"",
            "\"formUrl\":\"https://p/1\"",
            "\"info\":\"done\"",
            "\"orderStatus\":2",
            "\"OrderStatus\":2",
            "\"enrolled\":\"Y\"",
            "\"totalCount\":1");

    private static final AtomicReference<String> SEEN = new AtomicReference<>("");
    private static final AtomicReference<String> ANSWER = new AtomicReference<>("{}");
    private static RestPeer peer;
    private static PaymentGateway gateway;

    @BeforeContainer
    static void open() {
        peer = RestPeer.answering(request -> ANSWER.get());
        gateway = RestGateway.open(peer.config(), exchange -> SEEN.set(exchange.toString()));
    }

    @AfterContainer
    static void close() {
        gateway.close();
        peer.close();
    }

    @Property(tries = 3000)
    void comesToAnOutcomeThatPrintsNoCardNumber(@ForAll("answers") Map.Entry<String, Operation<?>> asked) {
        ANSWER.set(asked.getKey());
        SEEN.set("");

        Outcome<?> outcome = gateway.execute(asked.getValue());

        assertThat(outcome.toString()).doesNotContain(PLANTED);
        assertThat(SEEN.get()).isNotEmpty().doesNotContain(PLANTED);
        assertThat(outcome.<String>fold(
                        a -> "", r -> r.texts().toString(), n -> n.text(), i -> i.doubt() + " " + i.pending()))
                .doesNotContain(PLANTED);
        assertThat(thrown(outcome)).doesNotContain(PLANTED);
    }

    private static String thrown(Outcome<?> outcome) {
        StringWriter trace = new StringWriter();
        try {
            outcome.orElseThrow();
        } catch (NotAcceptedException refused) {
            refused.printStackTrace(new PrintWriter(trace, true));
        }
        return trace.toString();
    }

    @Provide
    Arbitrary<Map.Entry<String, Operation<?>>> answers() {
        return Arbitraries.randomValue(random -> Map.entry(
                sometimesBroken(random, object(random, 0)),
                Operations.ALL_IN_FULL.get(random.nextInt(Operations.ALL_IN_FULL.size()))));
    }

    /** One in four is cut off, or goes on where it should end. */
    private static String sometimesBroken(Random random, String answer) {
        return switch (random.nextInt(8)) {
            case 0 -> answer.substring(0, random.nextInt(answer.length()));
            case 1 -> answer + SCALARS.get(random.nextInt(SCALARS.size()));
            default -> answer;
        };
    }

    private static String object(Random random, int depth) {
        Stream<String> success = depth > 0 ? Stream.empty() : SUCCESS.stream().filter(field -> random.nextInt(20) > 0);
        Stream<String> any = IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> "\"" + name(random) + "\":" + value(random, depth));
        return Stream.concat(success, any)
                .collect(Collectors.toMap(field -> field.split(":", 2)[0], field -> field, (first, second) -> first))
                .values()
                .stream()
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String name(Random random) {
        return random.nextBoolean()
                ? NAMES.get(random.nextInt(NAMES.size()))
                : MORE_NAMES.get(random.nextInt(MORE_NAMES.size()));
    }

    private static String value(Random random, int depth) {
        int kind = depth > 4 ? 9 : random.nextInt(10);
        if (kind < 2) {
            return object(random, depth + 1);
        }
        if (kind < 4) {
            return IntStream.range(0, random.nextInt(4))
                    .mapToObj(i -> value(random, depth + 1))
                    .collect(Collectors.joining(",", "[", "]"));
        }
        return SCALARS.get(random.nextInt(SCALARS.size()));
    }
}
