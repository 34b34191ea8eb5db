package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.PaymentGateway;

/** Fault 44: several merchants in one JVM. */
class MerchantsTest {

    private static final int THREADS = 4;
    private static final int CALLS = 50;

    @Test
    void everyAnswerComesToItsOwnMerchantAndItsOwnThread() throws Exception {
        try (RestPeer peer = RestPeer.answering(MerchantsTest::echo);
                PaymentGateway one =
                        RestGateway.open(peer.config("gateway.userName", "one", "gateway.password", "p1"));
                PaymentGateway two = RestGateway.open(peer.config("gateway.token", "two"))) {
            ExecutorService threads = Executors.newFixedThreadPool(2 * THREADS);
            CyclicBarrier start = new CyclicBarrier(2 * THREADS);
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                String thread = "-" + i;
                done.add(threads.submit(() -> call(one, "userName=one, password=1p", thread, start)));
                done.add(threads.submit(() -> call(two, "token=owt", thread, start)));
            }
            for (Future<?> each : done) {
                each.get();
            }
            threads.shutdown();

            assertThat(peer.received()).hasSize(2 * THREADS * CALLS);
        }
    }

    private static Void call(PaymentGateway gateway, String merchant, String thread, CyclicBarrier start)
            throws Exception {
        start.await();
        for (int call = 0; call < CALLS; call++) {
            OrderId id = OrderId.of("order" + thread + "-" + call);
            assertThat(gateway.execute(RefundOrder.of(id, Amount.ofMinor(1))).orElseThrow())
                    .isEqualTo(new Acknowledged(merchant + ", orderId=" + id.value() + ", amount=1"));
        }
        return null;
    }

    /** Secrets backwards: as they are they would be redacted. */
    private static String echo(RestPeer.Received request) {
        return "{\"errorCode\":0,\"errorMessage\":\""
                + request.fields().stream().map(MerchantsTest::shown).collect(Collectors.joining(", ")) + "\"}";
    }

    private static String shown(String field) {
        boolean isSecret = field.startsWith("password=") || field.startsWith("token=");
        int value = field.indexOf('=') + 1;
        return isSecret ? field.substring(0, value) + new StringBuilder(field.substring(value)).reverse() : field;
    }

    @Test
    void oneMerchantsSettingsAreNotAnothers() {
        try (RestPeer peer = RestPeer.answering("{}");
                PaymentGateway two = RestGateway.open(peer.config())) {
            try (PaymentGateway one =
                    RestGateway.open(peer.config("gateway.profile.path.googlePay", "one/payment.do"))) {
                one.execute(Operations.wallet(Wallet.GOOGLE_PAY).build());
                two.execute(Operations.wallet(Wallet.GOOGLE_PAY).build());
            }
            two.execute(Operations.wallet(Wallet.GOOGLE_PAY).build());

            assertThat(peer.received())
                    .extracting(request -> request.uri().toString())
                    .containsExactly(
                            "/payment/one/payment.do", "/payment/google/payment.do", "/payment/google/payment.do");
        }
    }
}
