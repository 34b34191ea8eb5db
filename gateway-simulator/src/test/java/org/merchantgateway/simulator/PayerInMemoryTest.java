package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.RegisteredOrder;
import org.merchantgateway.domain.payer.BillingData;
import org.merchantgateway.domain.payer.OrderPhones;
import org.merchantgateway.domain.payer.PayerAddress;
import org.merchantgateway.domain.payer.PayerDetails;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** The payer's details in memory are treated as over a wire. */
class PayerInMemoryTest {

    private static final PayerDetails PAYER = PayerDetails.builder()
            .billing(BillingData.builder()
                    .address(PayerAddress.builder().city("Tver"))
                    .idType("IDTP1"))
            .phones(OrderPhones.ofMobile("79000000000"))
            .addressesMatch(true)
            .build();

    private static Outcome<RegisteredOrder> registered(GatewaySimulator simulator, PayerDetails payer) {
        try (PaymentGateway gateway = simulator.gateway("shop")) {
            return gateway.execute(RegisterOrder.onePhase(gateway.profile())
                    .orderNumber("A-1")
                    .amount(1_000)
                    .returnUrl("https://shop.example/ok")
                    .payer(payer)
                    .build());
        }
    }

    private static GatewaySimulator simulator(String profile) {
        return GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .profile(Profile.of(profile))
                .build());
    }

    @Test
    void areSeenAmongTheOrdersExtraFields() {
        try (GatewaySimulator simulator = simulator("bpc")) {
            RegisteredOrder order = registered(simulator, PAYER).orElseThrow();

            assertThat(simulator
                            .orders()
                            .find(order.orderId().value())
                            .orElseThrow()
                            .extras())
                    .isEqualTo(Map.of(
                            "billingPayerData.billingCity", "Tver",
                            "billingPayerData.payerIdType", "IDTP1",
                            "orderPayerData.mobilePhone", "79000000000",
                            "billingAndShippingAddressMatchIndicator", "Y"));
        }
    }

    @Test
    void areRefusedIfTheGatewayKnowsNoSuchCode() {
        try (GatewaySimulator simulator = simulator("bpc")) {
            PayerDetails odd = PayerDetails.builder()
                    .billing(BillingData.builder().idType("PASS1"))
                    .build();

            assertThat(registered(simulator, odd))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.code()).isEqualTo("5"));
        }
    }

    /** Sberbank's dialect has no such fields; details of which nothing is known are none. */
    @Test
    void areUnsupportedWhereTheDialectHasNone() {
        try (GatewaySimulator simulator = simulator("sber")) {
            assertThat(registered(simulator, PAYER))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.kind()).isEqualTo(Outcome.Refused.Kind.UNSUPPORTED));
            assertThat(registered(simulator, PayerDetails.builder().build())).isInstanceOf(Outcome.Accepted.class);
        }
    }
}
