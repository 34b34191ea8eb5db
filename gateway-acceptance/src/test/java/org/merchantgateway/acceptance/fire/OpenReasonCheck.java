package org.merchantgateway.acceptance.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.port.Pending;

/** Remembers what came of the last read, which alone may be why something stays open. */
final class OpenReasonCheck implements PaymentGateway {

    private final PaymentGateway gateway;
    private Function<Pending, String> reason = pending -> "nothing was read";

    OpenReasonCheck(PaymentGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public <R> Outcome<R> execute(Operation<R> operation) {
        Outcome<R> outcome = gateway.execute(operation);
        if (operation.effect() == Effect.READ) {
            reason = outcome.fold(
                    accepted -> pending -> answered(pending, (OrderReport) accepted.value()),
                    refused -> pending -> "the gateway refused the status request: " + refused,
                    notSent -> pending -> "the status request was not sent: " + notSent.text(),
                    inDoubt -> pending -> "the status request was not answered: " + inDoubt.doubt());
        }
        return outcome;
    }

    private static String answered(Pending pending, OrderReport report) {
        return OpenReason.of(pending.operation(), report.status())
                .map(reason -> OpenReason.WHY)
                .orElse("the gateway answered, so that nothing may stay open");
    }

    /** Compares why something stays open with what came of the last read. */
    void check(Pending pending, String why) {
        assertThat(why).as("why it stays open").isEqualTo(reason.apply(pending));
    }

    @Override
    public Optional<Duration> deadline() {
        return gateway.deadline();
    }

    @Override
    public boolean findsOrdersOf(String merchantLogin) {
        return gateway.findsOrdersOf(merchantLogin);
    }

    @Override
    public void close() {
        gateway.close();
    }
}
