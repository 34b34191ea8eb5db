package org.merchantgateway.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.merchantgateway.soap.Envelopes.answer;
import static org.merchantgateway.soap.Envelopes.ok;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.PaymentState;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.http.WireAnswer;

/** What a gateway's profile changes over SOAP. */
class ProfileTest {

    private static final Instant TEN = Instant.parse("2026-07-01T10:00:00Z");
    private static final WireAnswer NONE = ok(answer("registerOrder", "<return/>"));
    private static final CartItem TEA = CartItem.builder()
            .positionId(1)
            .name("Tea")
            .quantity(1)
            .itemCode("TEA-1")
            .itemPrice(100)
            .build();

    @Test
    void timesAreOfTheGatewaysZone() {
        Map<String, String> tashkent = Map.of("gateway.profile.zone", "Asia/Tashkent");
        RegisterOrder order = RegisterOrder.onePhase()
                .orderNumber("A-1")
                .returnUrl("https://shop.example/ok")
                .expirationDate(TEN)
                .cart(new Cart(List.of(TEA), Optional.empty(), Optional.of(TEN)))
                .build();
        GetLastOrders period = GetLastOrders.builder()
                .from(TEN)
                .to(TEN)
                .states(List.of(PaymentState.CREATED))
                .build();

        assertThat(request(order, tashkent))
                .contains("expirationDate=\"2026-07-01T15:00:00+05:00\"")
                .contains("<orderCreationDate>2026-07-01T15:00:00+05:00<");
        assertThat(request(period, tashkent))
                .contains("2026-07-01T15:00:00+05:00")
                .doesNotContain("+03:00");
        assertThat(request(order, Map.of())).contains("expirationDate=\"2026-07-01T13:00:00+03:00\"");
    }

    @Test
    void timesOfAnswersAreOfTheGatewaysZone() {
        WireAnswer report = ok(answer(
                "getOrderStatusExtended",
                "<return errorCode=\"0\" orderStatus=\"2\" amount=\"100\" date=\"2026-07-01T10:00:00\"/>"));
        try (MerchantPeer peer = new MerchantPeer(report)) {
            assertThat(peer.execute(
                                    GetOrderStatusExtended.of(OrderId.of("o")),
                                    Map.of("gateway.profile.zone.answer", "UTC"))
                            .orElseThrow()
                            .date())
                    .contains(TEN);
        }
    }

    @Test
    void whatWasBuiltForAnotherProfileIsRefusedBeforeTheWire() {
        PayByBinding withoutIp = PayByBinding.builder(Profile.of("bpc"))
                .orderId("o")
                .bindingId("b")
                .build();
        RegisterOrder wide = RegisterOrder.onePhase(Profile.of("alfa"))
                .orderNumber(UUID.randomUUID().toString())
                .amount(1)
                .returnUrl("https://shop.example/ok")
                .build();
        try (MerchantPeer peer = new MerchantPeer(NONE)) {
            for (Operation<?> operation : List.of(withoutIp, wide)) {
                assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> peer.execute(operation));
            }
            assertThat(peer.requests()).isEmpty();
        }
        assertThat(request(withoutIp, Map.of("gateway.profile", "bpc"))).doesNotContain(" ip=");
        assertThat(request(wide, Map.of("gateway.profile", "alfa")))
                .contains(wide.orderNumber().value());
    }

    @Test
    void aGatewayOfJsonBodiesHasNoSoap() {
        try (MerchantPeer peer = new MerchantPeer(NONE)) {
            assertThatExceptionOfType(InvalidRequest.class)
                    .isThrownBy(() -> SoapGateway.open(peer.config(Map.of("gateway.profile", "sber"))))
                    .withMessageStartingWith("gateway.protocol must be rest for a gateway of JSON bodies");
        }
    }

    private static String request(Operation<?> operation, Map<String, String> settings) {
        try (MerchantPeer peer = new MerchantPeer(NONE)) {
            peer.execute(operation, settings);
            return peer.requests().get(0);
        }
    }
}
