package org.merchantgateway.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.soap.Envelopes.ok;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.binding.BindCard;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.binding.ExtendBinding;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.binding.UnbindCard;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.card.Expiry;
import org.merchantgateway.domain.card.VerifyEnrollment;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.GetOrderStatus;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.port.Operation;
import org.w3c.dom.Element;

/** Every example of a request, and the operation that must be written just like it. */
@Tag("samples")
class SampleRequestsTest {

    private static final OrderId ID = OrderId.of("4302d369-a5e8-4432-a5e5-42acfab52c86");
    private static final BindingId BINDING = BindingId.of("fd3afc57-c6d0-4e08-aaef-1b7cfeb093dc");

    /** The example's PaRes is cut off, so that it is no Base64. */
    private static final String CUT_PA_RES = "eJzVWFmTo0iSfs9fUVb9qMniR";

    /** The first has a tax system and a date of automatic completion, which no operation has; the second a blank language. */
    private static final Set<String> NOT_OURS =
            Set.of("constructed/registerOrder-request-cart-2019+.xml", "real/wiki-extendBinding-request.xml");

    private static final Map<String, Operation<?>> WRITTEN = Map.ofEntries(
            Map.entry("constructed/registerOrder-request.xml", registration(RegisterOrder.onePhase(), "A-1001")),
            Map.entry("constructed/registerOrderPreAuth-request.xml", registration(RegisterOrder.twoPhase(), "A-1002")),
            Map.entry(
                    "constructed/paymentOrder-request.xml",
                    PayByCard.builder()
                            .orderId(ID)
                            .card(Card.builder()
                                    .pan("4111111111111111")
                                    .expiry(2030, 12)
                                    .cvc("123")
                                    .cardholder("IVAN IVANOV"))
                            .language("en")
                            .ip("192.0.2.10")
                            .email("buyer@example.com")
                            .parameters(Parameters.none().with("note", "x"))
                            .build()),
            Map.entry(
                    "constructed/paymentOrderBinding-request.xml",
                    PayByBinding.builder()
                            .orderId(ID)
                            .bindingId(BINDING)
                            .language("en")
                            .ip("192.0.2.10")
                            .cvc("123")
                            .email("buyer@example.com")
                            .build()),
            Map.entry(
                    "constructed/finishThreeDs-request.xml",
                    FinishThreeDs.of(ID, PaRes.of("eJxVUdtu")).in("en")),
            Map.entry("constructed/verifyEnrollment-request.xml", VerifyEnrollment.of("4111111111111111")),
            Map.entry(
                    "constructed/depositOrder-request.xml",
                    CompleteOrder.of(ID, Amount.ofMinor(10_000)).in("en")),
            Map.entry(
                    "constructed/reverseOrder-request.xml",
                    ReverseOrder.whole(ID).in("en")),
            Map.entry(
                    "constructed/refundOrder-request.xml",
                    RefundOrder.of(ID, Amount.ofMinor(5_000)).in("en")),
            Map.entry(
                    "constructed/getOrderStatus-request.xml",
                    GetOrderStatus.of(ID).in("en")),
            Map.entry(
                    "constructed/getOrderStatusExtended-request.xml",
                    GetOrderStatusExtended.of(ID).in("en")),
            Map.entry(
                    "constructed/getOrderStatusExtended-request-by-number.xml",
                    GetOrderStatusExtended.of(OrderNumber.of("A-1002")).in("en")),
            Map.entry(
                    "constructed/getBindings-request.xml",
                    GetBindings.of(ClientId.of("client-42")).in("en")),
            Map.entry("constructed/bindCard-request.xml", new BindCard(BINDING)),
            Map.entry("real/wiki-bindCard-request.xml", new BindCard(BINDING)),
            Map.entry("constructed/unBindCard-request.xml", new UnbindCard(BINDING)),
            Map.entry("real/wiki-unBindCard-request.xml", new UnbindCard(BINDING)),
            Map.entry(
                    "constructed/extendBinding-request.xml",
                    ExtendBinding.of(BINDING, Expiry.of(2031, 7)).in("en")));

    private static RegisterOrder registration(RegisterOrder.Builder order, String number) {
        return order.orderNumber(number)
                .description("Test order")
                .amount(15_000)
                .currency("643")
                .language("en")
                .pageView("DESKTOP")
                .sessionTimeout(Duration.ofMinutes(20))
                .returnUrl("https://shop.example/ok")
                .failUrl("https://shop.example/fail")
                .parameters(Parameters.none().with("email", "buyer@example.com").with("table", "7"))
                .clientId("client-42")
                .build();
    }

    private static Path folder() {
        return Path.of(System.getProperty("samples"), "soap");
    }

    static Stream<String> requests() {
        return new TreeSet<>(WRITTEN.keySet()).stream();
    }

    @Test
    void writesEveryExampleThatIsWhole() throws IOException {
        try (Stream<Path> files = Files.walk(folder())) {
            assertThat(files.map(file -> folder().relativize(file).toString().replace('\\', '/'))
                            .filter(file -> file.contains("-request") && file.endsWith(".xml"))
                            .filter(file -> !NOT_OURS.contains(file)))
                    .containsExactlyInAnyOrderElementsOf(WRITTEN.keySet());
        }
    }

    @ParameterizedTest
    @MethodSource("requests")
    void writesItLikeTheExample(String file) throws IOException {
        String example = Files.readString(folder().resolve(file), UTF_8).replace(CUT_PA_RES, "eJxVUdtu");
        try (MerchantPeer peer = new MerchantPeer(ok(""))) {
            peer.execute(WRITTEN.get(file));

            Element sent = Xml.body(peer.requests().get(0));
            Element wanted = Xml.body(example);
            assertThat(sent.isEqualNode(wanted))
                    .as("sent:%n%s%nexpected:%n%s", Xml.text(sent), Xml.text(wanted))
                    .isTrue();
        }
    }
}
