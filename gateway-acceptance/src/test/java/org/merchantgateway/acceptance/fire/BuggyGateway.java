package org.merchantgateway.acceptance.fire;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.port.Texts;

/** Has a bug on purpose: reports a wrong outcome for commands that move money and whose outcome is in doubt. */
final class BuggyGateway implements PaymentGateway {

    /** What it reports instead of a doubt. */
    enum Bug {
        SENT_AGAIN {
            @Override
            <R> Outcome<R> report(Operation<R> operation, PaymentGateway gateway) {
                return gateway.execute(operation);
            }
        },
        REFUSED {
            @Override
            <R> Outcome<R> report(Operation<R> operation, PaymentGateway gateway) {
                return new Outcome.Refused<>(
                        Outcome.Refused.Kind.GATEWAY,
                        "5",
                        Texts.none(),
                        OptionalInt.of(200),
                        OptionalInt.empty(),
                        operation.effect());
            }
        },
        NOT_SENT {
            @Override
            <R> Outcome<R> report(Operation<R> operation, PaymentGateway gateway) {
                return new Outcome.NotSent<>(Outcome.NotSent.Reason.CONNECTION_REFUSED, "no connection");
            }
        },
        ACCEPTED {
            @Override
            @SuppressWarnings("unchecked") // commands that answer something else do not come here
            <R> Outcome<R> report(Operation<R> operation, PaymentGateway gateway) {
                Object yes = operation.name().contains("3ds")
                        ? new PaymentAttempt.Processed(Optional.empty(), Optional.empty())
                        : new Acknowledged("");
                return (Outcome<R>) new Outcome.Accepted<>(yes);
            }
        };

        abstract <R> Outcome<R> report(Operation<R> operation, PaymentGateway gateway);
    }

    private final PaymentGateway gateway;
    private final Bug bug;

    BuggyGateway(PaymentGateway gateway, Bug bug) {
        this.gateway = gateway;
        this.bug = bug;
    }

    @Override
    public <R> Outcome<R> execute(Operation<R> operation) {
        Outcome<R> outcome = gateway.execute(operation);
        // a payment has an answer that is needed later
        boolean movesMoney =
                operation.effect() == Effect.MONEY && !operation.name().startsWith("pay");
        return outcome instanceof Outcome.InDoubt && movesMoney ? bug.report(operation, gateway) : outcome;
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
