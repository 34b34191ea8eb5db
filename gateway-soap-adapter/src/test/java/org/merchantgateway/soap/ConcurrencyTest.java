package org.merchantgateway.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.soap.Envelopes.answer;
import static org.merchantgateway.soap.Envelopes.ok;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.http.WireAnswer;

class ConcurrencyTest {

    private static final int THREADS = 64;
    private static final int CALLS = 10_000;

    private static final Pattern ORDER = Pattern.compile("merchantOrderNumber=\"([^\"]+)\"");

    private final Set<String> served = ConcurrentHashMap.newKeySet();

    @Test
    @Timeout(120) // 13 s on two idle cores
    void manyThreadsOnOneClientEachGetTheirOwnOrderBack() throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        try (MerchantPeer peer = new MerchantPeer(this::echo);
                var gateway = SoapGateway.open(peer.config(Map.of()))) {
            List<Future<List<String>>> results = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread;
                results.add(threads.submit(() -> callEvery(gateway, first)));
            }
            for (Future<List<String>> wrong : results) {
                assertThat(wrong.get()).isEmpty();
            }
            assertThat(served).hasSize(CALLS);
            assertThat(peer.requests()).hasSize(CALLS);
        } finally {
            threads.shutdownNow();
            assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** The calls whose answer was another's. */
    private static List<String> callEvery(PaymentGateway gateway, int first) {
        return IntStream.iterate(first, call -> call < CALLS, call -> call + THREADS)
                .mapToObj(call -> "A-" + call)
                .filter(number -> !idOf(gateway, number).equals("id-of-" + number))
                .toList();
    }

    private static String idOf(PaymentGateway gateway, String number) {
        return gateway.execute(RegisterOrder.onePhase()
                        .orderNumber(number)
                        .amount(15_000)
                        .returnUrl("https://shop.example/ok")
                        .build())
                .orElseThrow()
                .orderId()
                .value();
    }

    private WireAnswer echo(String envelope) {
        Matcher number = ORDER.matcher(envelope);
        if (!number.find() || number.find() || !served.add(order(envelope))) {
            throw new AssertionError("not one order, or one that was here before");
        }
        return ok(answer(
                "registerOrder",
                "<return errorCode=\"0\" orderId=\"id-of-%s\"><formUrl>https://pay.example</formUrl></return>"
                        .formatted(order(envelope))));
    }

    private static String order(String envelope) {
        Matcher number = ORDER.matcher(envelope);
        assertThat(number.find()).isTrue();
        return number.group(1);
    }
}
