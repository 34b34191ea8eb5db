package org.merchantgateway.acceptance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantgateway.domain.Payments;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.payment.Challenge;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.ThreeDs;
import org.merchantgateway.domain.payment.ThreeDsStep;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.settle.PendingStore;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.web.threeds.WebPage;

/** The shop of {@code docs/3-d-secure.md} takes payments over both wires, and its code is what the page shows. */
class ThreeDsGuideTest {

    private static final Path PAGE = Path.of("..", "docs", "3-d-secure.md"); // from the module's folder
    private static final Path SOURCES = Path.of("src", "test", "java", "org", "merchantgateway", "acceptance", "web");
    private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final String PAID = "Thank you, your order is paid.";
    private static final String UNPAID = "Your order is not paid.";

    private static final class ListStore implements PendingStore {

        private final List<Pending> open = new ArrayList<>();

        @Override
        public void save(Pending pending) {
            open.add(pending);
        }

        @Override
        public void remove(Pending pending) {
            open.remove(pending);
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2}, {3}")
    @CsvSource({
        "rest, THREE_DS_2_FRICTIONLESS, check, paid",
        "rest, THREE_DS_2_CHALLENGE, check challenge, paid",
        "rest, THREE_DS_2_SILENT_METHOD, check challenge, paid",
        "rest, THREE_DS_2_CHALLENGE_FAILED, check challenge, unpaid",
        "rest, THREE_DS_2_REJECTED, check, unpaid",
        "rest, VISA_ENROLLED, challenge, paid",
        "rest, MASTERCARD_WITHOUT_3DS, '', paid",
        "soap, THREE_DS_2_FRICTIONLESS, check, paid",
        "soap, THREE_DS_2_CHALLENGE, check challenge, paid",
        "soap, VISA_ENROLLED, challenge, paid"
    })
    void takesAPayment(String wire, TestCard card, String steps, String end) {
        try (GatewaySimulator simulator = GatewaySimulator.start();
                Payments payments = Payments.open(GatewayConfig.of(wire, simulator.baseUri(), "shop", "secret"))) {
            Map<OrderId, String> stored = new LinkedHashMap<>();
            ListStore store = new ListStore();
            ThreeDsShop shop = new ThreeDsShop(payments, store, stored);
            PayByCard payment = payment(registered(payments), card);
            OrderId id = payment.orderId();

            WebPage page = shop.pay(payment);
            if (steps.contains("check")) {
                assertThat(page.html()).contains("https://shop.example/3ds/continue", "<iframe");
                simulator.payer().checkDevice(id.value());
                page = wire.equals("soap")
                        ? shop.continuedWithCard(payment)
                        : shop.continued(id, Map.of("threeDSCompInd", "Y"));
            }
            if (steps.contains("challenge")) {
                assertThat(page.html()).contains("<iframe", "acs");
                Challenge challenge = (Challenge) ThreeDsStep.parse(stored.get(id));
                Map<String, String> posted = simulator
                        .payer()
                        .authenticate(challenge.form().orElseThrow())
                        .fields();
                assertThat(shop.returned(posted).html()).contains("https://shop.example/3ds/end", "_top");
                page = shop.ended(id, posted);
                assertThat(shop.continued(id, Map.of()).html())
                        .as("a second click")
                        .isEqualTo(page.html());
            }
            assertThat(page.html()).contains(end.equals("paid") ? PAID : UNPAID);
            assertThat(store.open).isEmpty();
            assertThat(stored.values()).allSatisfy(step -> assertThat(step).doesNotContain(card.pan()));
        }
    }

    private static OrderId registered(Payments payments) {
        return payments.register(RegisterOrder.onePhase()
                        .orderNumber("A-1")
                        .amount(1_000)
                        .returnUrl("https://shop.example/done")
                        .build())
                .orElseThrow()
                .orderId();
    }

    private static PayByCard payment(OrderId order, TestCard card) {
        Card.Builder typed =
                Card.builder().pan(card.pan()).cvc(card.cvc()).expiry(2034, 12).cardholder("TEST CARD");
        return PayByCard.builder()
                .orderId(order)
                .card(typed)
                .ip("203.0.113.7")
                .threeDs(ThreeDs.builder()
                        .finishUrl("https://shop.example/3ds/done")
                        .methodNotificationUrl("https://shop.example/3ds/method"))
                .build();
    }

    @Test
    void isTheCodeOnThePage() throws IOException {
        List<String> shown = CODE.matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
        String compiled = Files.readString(SOURCES.resolve("ThreeDsShop.java"))
                + Files.readString(SOURCES.resolve("ThreeDsGuideTest.java"));

        assertThat(shown)
                .hasSizeGreaterThan(4)
                .allSatisfy(block -> assertThat(compiled).contains(block));
    }
}
