package org.merchantgateway.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Violation;

/** Every field of a registration goes where its name says, and is refused under that name. */
class RegisterOrderFieldsTest {

    private static RegisterOrder.Builder order() {
        return RegisterOrder.onePhase().orderNumber("A-1001").amount(230_000).returnUrl("https://shop.example/thanks");
    }

    @Test
    void areAllKept() {
        Parameters parameters = Parameters.none().with("basket", "12");
        Instant expiry = Instant.parse("2026-01-02T03:04:05Z");
        RegisterOrder order = order().currency("978")
                .failUrl("https://shop.example/sorry")
                .description("Two books")
                .language("en")
                .clientId("payer-7")
                .parameters(parameters)
                .sessionTimeout(Duration.ofMinutes(20))
                .expirationDate(expiry)
                .email("payer@shop.example")
                .phone("79161234567")
                .bindingId("308be5e5-6cc1-46f3-b99a-c6ffe82c10b2")
                .merchantLogin("shop-child")
                .pageView("MOBILE")
                .dynamicCallbackUrl("https://shop.example/notify")
                .features(OrderFeature.AUTO_PAYMENT)
                .build();

        assertThat(order.scheme()).isEqualTo(PaymentScheme.ONE_PHASE);
        assertThat(order.orderNumber()).isEqualTo(OrderNumber.of("A-1001"));
        assertThat(order.amount()).isEqualTo(Amount.ofMinor(230_000));
        assertThat(order.currency()).contains(Currency.EUR);
        assertThat(order.returnUrl()).isEqualTo("https://shop.example/thanks");
        assertThat(order.failUrl()).contains("https://shop.example/sorry");
        assertThat(order.description()).contains("Two books");
        assertThat(order.language()).contains("en");
        assertThat(order.clientId()).contains(ClientId.of("payer-7"));
        assertThat(order.parameters()).isEqualTo(parameters);
        assertThat(order.sessionTimeout()).contains(Duration.ofMinutes(20));
        assertThat(order.expirationDate()).contains(expiry);
        assertThat(order.email()).contains("payer@shop.example");
        assertThat(order.phone()).contains("79161234567");
        assertThat(order.bindingId()).contains(BindingId.of("308be5e5-6cc1-46f3-b99a-c6ffe82c10b2"));
        assertThat(order.merchantLogin()).contains(MerchantLogin.of("shop-child"));
        assertThat(order.pageView()).contains("MOBILE");
        assertThat(order.dynamicCallbackUrl()).contains("https://shop.example/notify");
        assertThat(order.features()).containsExactly(OrderFeature.AUTO_PAYMENT);
    }

    @Test
    void areRefusedUnderTheirNames() {
        RegisterOrder.Builder order = order().currency("R2B")
                .clientId("")
                .bindingId("")
                .merchantLogin("")
                .phone("123456");

        assertThat(catchThrowableOfType(InvalidRequest.class, order::build).violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder("currency", "clientId", "bindingId", "merchantLogin", "phone");
    }

    @ParameterizedTest
    @EnumSource(names = {"FORCE_TDS", "FORCE_SSL"})
    void mayForceOneWay(OrderFeature way) {
        assertThat(order().features(way).build().features()).containsExactly(way);
    }

    @ParameterizedTest
    @EnumSource(names = {"FORCE_TDS", "FORCE_SSL"})
    void forceNoWayForAnAutomaticPayment(OrderFeature way) {
        RegisterOrder.Builder order = order().features(way, OrderFeature.AUTO_PAYMENT);

        assertThat(catchThrowableOfType(InvalidRequest.class, order::build))
                .hasMessageStartingWith("features must not force a way for AUTO_PAYMENT");
    }
}
