package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.card.Cvc;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.port.Redactable;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.http.WireExchange;
import org.merchantgateway.http.WireObserver;
import org.merchantgateway.http.answer.ResultReader;
import org.merchantgateway.http.answer.Scalar;

/** An operation that only some other gateway has, and that a team brings itself. */
class OwnOperationTest {

    /** Confirms a payment by a code that the payer was sent. */
    record ConfirmByCode(OrderId orderId, String code, Optional<Cvc> cvc, Optional<Amount> fee)
            implements Operation<Confirmed> {
        @Override
        public String name() {
            return "confirm-by-code";
        }

        @Override
        public Effect effect() {
            return Effect.MONEY;
        }

        @Override
        public Reference reference() {
            return Reference.ofId(orderId.value());
        }
    }

    record Confirmed(String text, Optional<Amount> taken, Map<String, String> others) implements Redactable<Confirmed> {
        @Override
        public Confirmed redacted(UnaryOperator<String> redact) {
            return new Confirmed(redact.apply(text), taken, others);
        }
    }

    private static final OwnOperation<ConfirmByCode, Confirmed> CONFIRM = OwnOperation.form(
                    ConfirmByCode.class,
                    "rest/confirmByCode.do",
                    (confirmation, answer) -> answer.read("state", Scalar::words)
                            .map(state ->
                                    new Confirmed(state, answer.read("sums.taken", Scalar::amount), answer.others())))
            .field("mdOrder", ConfirmByCode::orderId)
            .secretField("description", ConfirmByCode::code)
            .field("cvc", ConfirmByCode::cvc)
            .field("fee", ConfirmByCode::fee);

    private static final ConfirmByCode SMALL =
            new ConfirmByCode(OrderId.of("id-1"), "c0d3&", Optional.empty(), Optional.empty());
    private static final ConfirmByCode FULL =
            new ConfirmByCode(OrderId.of("id-1"), "c0d3&", Optional.of(Cvc.of("737")), Optional.of(Amount.ofMinor(25)));

    @Test
    void isPostedAsAFormWithOurCredentialsAndTheFieldsThatItHas() {
        assertThat(sent(SMALL))
                .containsExactly("userName=shop-api", "password=s3cret", "mdOrder=id-1", "description=c0d3&");
        assertThat(sent(FULL)).endsWith("description=c0d3&", "cvc=737", "fee=25");
    }

    private static List<String> sent(ConfirmByCode confirmation) {
        try (RestPeer peer = RestPeer.answering("{}");
                var gateway = open(peer, CONFIRM)) {
            gateway.execute(confirmation);
            assertThat(peer.received()).hasSize(1);
            assertThat(peer.received().get(0).uri()).hasPath("/payment/rest/confirmByCode.do");
            return peer.received().get(0).fields();
        }
    }

    @Test
    void isAnsweredByWhatItsReaderMakesOfTheFields() {
        assertThat(outcome("{'errorCode':'0','state':'done','sums':{'taken':'100','fee':25},'new':true}"))
                .isEqualTo(new Outcome.Accepted<>(new Confirmed(
                        "done", Optional.of(Amount.ofMinor(100)), Map.of("sums.fee", "25", "new", "true"))));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "200, `{'state':'done'}`,                            Accepted",
                "200, `{'state':'done','sums':{'taken':1.5}}`,     Accepted",
                "200, `{'errorCode':0}`,                             InDoubt INCOMPLETE",
                "200, `{'errorCode':0,'state':7}`,                 InDoubt INCOMPLETE",
                "200, `{'ErrorCode':'6'}`,                           Refused GATEWAY 6",
                "200, `{'success':false,'error':{'code':'10'}}`,   Refused GATEWAY 10",
                "200, `{'state':'done','mdOrder':'id-2'}`,         InDoubt MISMATCH",
                "200, `{'errorCode':0,'error':{'code':5}}`,        InDoubt CONTRADICTION",
                "200, `<html>busy</html>`,                           InDoubt UNREADABLE",
                "302, `{'state':'done'}`,                            InDoubt REDIRECT",
                "403, `{}`,                                          Refused ACCESS",
                "502, `{'state':'done'}`,                            InDoubt HTTP_STATUS"
            })
    void becomesAnOutcomeLikeABuiltInOne(int status, String answer, String outcome) {
        assertThat(Outcomes.kind(outcome(status, answer))).isEqualTo(outcome);
    }

    @Test
    void isInDoubtIfItsReaderFails() {
        OwnOperation<ConfirmByCode, Confirmed> failing =
                OwnOperation.form(ConfirmByCode.class, "rest/confirmByCode.do", (confirmation, answer) -> {
                    throw new IllegalStateException("c0d3");
                });
        try (RestPeer peer = RestPeer.answering("{}");
                var gateway = open(peer, failing)) {
            assertThat(gateway.execute(SMALL))
                    .isInstanceOfSatisfying(
                            Outcome.InDoubt.class,
                            inDoubt -> assertThat(inDoubt.doubt().text())
                                    .contains("IllegalStateException")
                                    .doesNotContain("c0d3"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'state':'no c0d3& for 737, s3cret'}",
                "{'errorCode':'5','errorMessage':'no c0d3& for 737, s3cret'}"
            })
    void showsNoSecretOfTheRequest(String answer) {
        List<WireExchange> seen = new ArrayList<>();
        try (RestPeer peer = RestPeer.answering(json(answer));
                var gateway = RestGateway.open(peer.config(), seen::add, List.of(CONFIRM))) {
            assertThat(gateway.execute(FULL))
                    .asString()
                    .contains("no *** for ***, ***")
                    .doesNotContain("c0d3", "737", "s3cret");
        }
        assertThat(seen.get(0).sent())
                .isEqualTo("userName=shop-api&password=***&mdOrder=id-1&description=***&cvc=***&fee=***");
        assertThat(seen.get(0).received()).doesNotContain("c0d3", "737", "s3cret");
    }

    static final List<Function<OwnOperation<ConfirmByCode, Confirmed>, OwnOperation<?, ?>>> REFUSED = List.of(
            own -> own.field("mdOrder", ConfirmByCode::code),
            own -> own.secretField("mdOrder", ConfirmByCode::code),
            own -> own.field("userName", ConfirmByCode::code),
            own -> own.field("password", ConfirmByCode::code),
            own -> own.secretField("token", ConfirmByCode::code),
            own -> own.field("", ConfirmByCode::code),
            own -> own.field("a b", ConfirmByCode::code),
            own -> own.field("a\n", ConfirmByCode::code),
            own -> OwnOperation.form(ConfirmByCode.class, "", (confirmation, answer) -> Optional.empty()),
            own -> OwnOperation.form(ConfirmByCode.class, "/rest/a.do", (confirmation, answer) -> Optional.empty()),
            own -> OwnOperation.form(ConfirmByCode.class, "../a.do", (confirmation, answer) -> Optional.empty()),
            own -> OwnOperation.form(ConfirmByCode.class, "a.do?b=c", (confirmation, answer) -> Optional.empty()),
            own -> OwnOperation.form(ConfirmByCode.class, "http://a/", (confirmation, answer) -> Optional.empty()));

    @ParameterizedTest
    @FieldSource("REFUSED")
    void refusesADescriptionThatIsWrong(Function<OwnOperation<ConfirmByCode, Confirmed>, OwnOperation<?, ?>> wrong) {
        assertThatThrownBy(() -> wrong.apply(CONFIRM)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotOpenWithOneThatIsBuiltInOrGivenTwice() {
        var refund = OwnOperation.form(
                RefundOrder.class, "rest/refund.do", (refunding, answer) -> ResultReader.acknowledged(answer));
        try (RestPeer peer = RestPeer.answering("{}")) {
            assertThatThrownBy(() -> open(peer, refund))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("RefundOrder is built in");
            assertThatThrownBy(() -> open(peer, CONFIRM, CONFIRM))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("given twice");
        }
    }

    @Test
    void isUnsupportedByAGatewayThatWasOpenedWithoutIt() {
        try (RestPeer peer = RestPeer.answering("{}");
                var gateway = RestGateway.open(peer.config())) {
            assertThat(Outcomes.kind(gateway.execute(SMALL))).isEqualTo("Refused UNSUPPORTED");
            assertThat(peer.received()).isEmpty();
        }
    }

    @Test
    void printsItsClassAndPath() {
        assertThat(CONFIRM).hasToString("ConfirmByCode by rest/confirmByCode.do");
    }

    private static Outcome<Confirmed> outcome(String answer) {
        return outcome(200, answer);
    }

    private static Outcome<Confirmed> outcome(int status, String answer) {
        try (RestPeer peer = RestPeer.answering(status, json(answer).getBytes(StandardCharsets.UTF_8));
                var gateway = open(peer, CONFIRM)) {
            return gateway.execute(SMALL);
        }
    }

    private static PaymentGateway open(RestPeer peer, OwnOperation<?, ?>... own) {
        return RestGateway.open(peer.config(), WireObserver.NONE, List.of(own));
    }

    private static String json(String answer) {
        return answer.replace('\'', '"');
    }
}
