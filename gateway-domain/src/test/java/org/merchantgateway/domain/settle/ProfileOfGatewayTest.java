package org.merchantgateway.domain.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.domain.settle.Answers.reported;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.Payments;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.port.MonitoredGateway;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.port.ScriptedGateway;
import org.merchantgateway.domain.profile.Profile;

/** Whoever stands before a gateway knows its profile, and a stored call is settled by it. */
class ProfileOfGatewayTest {

    private static final Profile ALFA = Profile.of("alfa");
    private static final String NUMBER = UUID.randomUUID().toString();

    private final ScriptedGateway gateway =
            ScriptedGateway.answering(reported(2, "1000/1000/0")).like(ALFA);

    @Test
    void decoratorsHandItOut() {
        assertThat(new MonitoredGateway(gateway).profile()).isSameAs(ALFA);
        assertThat(new ReadRetryingGateway(gateway, Backoff.standard()).profile())
                .isSameAs(ALFA);
        assertThat(new Payments(gateway).profile()).isSameAs(ALFA);
    }

    @Test
    void aStoredCallIsAskedForByANumberThatOnlyTheProfileTakes() {
        Pending stored = Pending.parse(RegisterOrder.onePhase(ALFA)
                .orderNumber(NUMBER)
                .amount(1_000)
                .returnUrl("https://shop.example/ok")
                .build()
                .pending()
                .toText());

        new Settling(gateway).settle(stored);

        assertThat(gateway.executed()).isEqualTo(List.of(GetOrderStatusExtended.of(OrderNumber.of(NUMBER, ALFA))));
        assertThat(new Settling(gateway.like(Profile.manual())).settle(stored)).isInstanceOf(Settled.StillOpen.class);
    }
}
