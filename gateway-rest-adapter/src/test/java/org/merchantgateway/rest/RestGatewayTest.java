package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.merchantgateway.rest.Outcomes.kind;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.port.Reference;

class RestGatewayTest {

    private static final String OK = "{\"errorCode\":0,\"errorMessage\":\"Success\"}";

    /** An operation that only some other gateway has. */
    private record Unheard() implements Operation<String> {
        @Override
        public String name() {
            return "unheard";
        }

        @Override
        public Effect effect() {
            return Effect.MONEY;
        }

        @Override
        public Reference reference() {
            return Reference.none();
        }
    }

    @Test
    void isFoundByTheNameRest() {
        try (RestPeer peer = RestPeer.answering(OK);
                PaymentGateway gateway = Gateways.open(peer.config())) {
            assertThat(gateway).isInstanceOf(RestGateway.class);
            assertThat(kind(gateway.execute(Operations.REFUND))).isEqualTo("Accepted");
        }
    }

    @Test
    void sendsNothingWhenItIsOpened() {
        try (RestPeer peer = RestPeer.answering(OK);
                PaymentGateway gateway = RestGateway.open(peer.config())) {
            assertThat(gateway).isNotNull();
            assertThat(peer.received()).isEmpty();
        }
    }

    @Test
    void refusesAnOperationThatItDoesNotHaveAndSendsNothing() {
        try (RestPeer peer = RestPeer.answering(OK);
                PaymentGateway gateway = RestGateway.open(peer.config())) {
            assertThat(kind(gateway.execute(new Unheard()))).isEqualTo("Refused UNSUPPORTED");
            assertThat(peer.received()).isEmpty();
        }
    }

    @Test
    void putsOneRequestOnTheWireForEveryCall() {
        try (RestPeer peer = RestPeer.answering(OK);
                PaymentGateway gateway = RestGateway.open(peer.config())) {
            gateway.execute(Operations.REFUND);
            gateway.execute(Operations.REFUND);
            gateway.execute(Operations.REFUND);

            assertThat(peer.received()).hasSize(3);
        }
    }

    @Test
    void sendsNothingOnceItIsClosed() {
        try (RestPeer peer = RestPeer.answering(OK)) {
            PaymentGateway gateway = RestGateway.open(peer.config());
            gateway.close();

            assertThat(kind(gateway.execute(Operations.REFUND))).isEqualTo("NotSent CLOSED");
            assertThat(peer.received()).isEmpty();
        }
    }

    @Test
    void tellsThatNobodyListens() {
        RestPeer gone = RestPeer.answering(OK);
        gone.close();
        try (PaymentGateway gateway = RestGateway.open(gone.config())) {
            assertThat(kind(gateway.execute(Operations.PAY))).isEqualTo("NotSent CONNECTION_REFUSED");
        }
    }

    @Test
    void saysWhatThereIsToSettleWhenTheAnswerIsNone() {
        assertThat(RestPeer.outcome(Operations.REGISTER, "")
                        .<Optional<Amount>>fold(
                                a -> Optional.empty(),
                                r -> Optional.empty(),
                                n -> Optional.empty(),
                                inDoubt -> inDoubt.pending().equals(Operations.REGISTER.pending())
                                        ? inDoubt.pending().wanted()
                                        : Optional.empty()))
                .contains(Amount.ofMinor(230000));
    }

    @Test
    void doesNotOpenWhereTheJvmWouldSendARequestTwice() {
        System.setProperty("jdk.httpclient.enableAllMethodRetry", "true");
        try (RestPeer peer = RestPeer.answering(OK)) {
            assertThatIllegalStateException().isThrownBy(() -> RestGateway.open(peer.config()));
        } finally {
            System.clearProperty("jdk.httpclient.enableAllMethodRetry");
        }
    }
}
