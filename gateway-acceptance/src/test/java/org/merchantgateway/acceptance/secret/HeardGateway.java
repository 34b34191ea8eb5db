package org.merchantgateway.acceptance.secret;

import org.merchantgateway.domain.port.MonitoredGateway;
import org.merchantgateway.domain.port.NotAcceptedException;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.port.Pending;

/** Notes of every call all that a shop could print: the operation, the outcome, what is thrown, what is stored. */
final class HeardGateway implements PaymentGateway {

    private final PaymentGateway gateway;
    private final Capture capture;

    HeardGateway(PaymentGateway gateway, Capture capture) {
        this.gateway = new MonitoredGateway(gateway, capture.listener(), () -> 0);
        this.capture = capture;
        capture.note("gateway", withoutHash(gateway));
    }

    /** An object that says nothing of itself says its hash code. */
    private static String withoutHash(PaymentGateway gateway) {
        return gateway.toString().replaceAll("@[0-9a-f]{1,8}", "@");
    }

    @Override
    public <R> Outcome<R> execute(Operation<R> operation) {
        capture.note("operation", SecretOperations.name(operation) + ": " + operation);
        capture.note("reference", operation.reference());
        capture.note("pending", operation.pending().toText());
        try {
            Outcome<R> outcome = gateway.execute(operation);
            note(outcome);
            return outcome;
        } catch (RuntimeException | Error thrown) {
            capture.noteThrown("exception", thrown);
            throw thrown;
        }
    }

    private void note(Outcome<?> outcome) {
        capture.note("outcome", outcome);
        try {
            outcome.orElseThrow();
        } catch (NotAcceptedException thrown) {
            capture.noteThrown("exception", thrown);
        }
        outcome.fold(
                accepted -> accepted,
                refused -> {
                    capture.note("text for the payer", refused.texts().forPayer());
                    capture.note("technical text", refused.texts().technical());
                    capture.note("code", refused.code());
                    return refused;
                },
                notSent -> {
                    capture.note("reason", notSent.text());
                    return notSent;
                },
                inDoubt -> {
                    capture.note("doubt", inDoubt.doubt());
                    capture.note("pending", Pending.parse(inDoubt.pending().toText()));
                    return inDoubt;
                });
    }

    @Override
    public void close() {
        gateway.close();
    }
}
