package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.port.Extras;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.http.WireExchange;
import org.merchantgateway.http.WireObserver;

/** Fields that the library does not know, over REST. */
class ExtrasTest {

    private static final Set<String> CREDENTIALS = Set.of("userName", "password", "token");

    static final List<Operation<?>> ALL = Operations.ALL_IN_FULL;

    @ParameterizedTest
    @FieldSource("ALL")
    void areFieldsOfEveryRequest(Operation<?> operation) {
        RestPeer.Received sent =
                RestPeer.request(operation.extra("shopField", "a&b").secretExtra("smsCode", "c0d3"));

        if (sent.text().startsWith("{")) {
            assertThat(sent.text()).endsWith(",\"shopField\":\"a&b\",\"smsCode\":\"c0d3\"}");
        } else {
            assertThat(sent.fields()).endsWith("shopField=a&b", "smsCode=c0d3");
        }
        assertThat(sent.uri()).isEqualTo(RestPeer.request(operation).uri());
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void areRefusedWhereTheRequestHasTheNameItself(Operation<?> operation) {
        try (RestPeer peer = RestPeer.answering("{}");
                PaymentGateway gateway = RestGateway.open(peer.config())) {
            assertThat(names(operation))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(gateway.execute(operation.extra(name, "1")))
                            .isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                                assertThat(refused.kind()).isEqualTo(Outcome.Refused.Kind.UNSUPPORTED);
                                assertThat(refused.texts().technical()).contains(operation.name(), name);
                            }));
            assertThat(peer.received()).isEmpty();
        }
    }

    static List<Arguments> littleAndFull() {
        return List.of(
                Arguments.of(Operations.REGISTER, Operations.REGISTER_IN_FULL),
                Arguments.of(Operations.REGISTER, Operations.REGISTER_WITH_THE_REST),
                Arguments.of(Operations.PAY, Operations.PAY_IN_FULL),
                Arguments.of(Operations.PAY_BY_BINDING, Operations.PAY_BY_BINDING_IN_FULL),
                Arguments.of(Operations.PAY_BY_WALLET, Operations.PAY_BY_WALLET_IN_FULL),
                Arguments.of(Operations.FINISH_3DS, Operations.FINISH_3DS_IN_FULL),
                Arguments.of(Operations.COMPLETE, Operations.COMPLETE_IN_FULL),
                Arguments.of(Operations.REFUND, Operations.REFUND_IN_FULL),
                Arguments.of(Operations.DECLINE, Operations.DECLINE_IN_FULL),
                Arguments.of(Operations.STATUS, Operations.STATUS_IN_FULL),
                Arguments.of(Operations.SHORT_STATUS, Operations.SHORT_STATUS_IN_FULL),
                Arguments.of(Operations.BINDINGS, Operations.BINDINGS_IN_FULL),
                Arguments.of(Operations.EXTEND_BINDING, Operations.EXTEND_BINDING_IN_FULL));
    }

    /** A field that this request leaves out is known all the same. */
    @ParameterizedTest
    @MethodSource("littleAndFull")
    void areRefusedByNamesThatDoNotDependOnWhatARequestHas(Operation<?> little, Operation<?> full) {
        assertThat(names(little)).isEqualTo(names(full));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"errorCode\":\"5\",\"errorMessage\":\"no c0d3&, s3cret\"}",
                "{\"errorCode\":\"0\",\"errorMessage\":\"no c0d3&, s3cret\"}"
            })
    void hideWhatIsSecret(String answer) {
        List<WireExchange> seen = new ArrayList<>();
        WireObserver observer = seen::add;
        try (RestPeer peer = RestPeer.answering(answer);
                PaymentGateway gateway = RestGateway.open(peer.config(), observer)) {
            assertThat(gateway.execute(Operations.REFUND
                            .secretExtra("description", "c0d3&")
                            .extra("feeInput", "7")))
                    .asString()
                    .contains("no ***, ***")
                    .doesNotContain("c0d3");
        }
        assertThat(seen.get(0).sent()).endsWith("&description=***&feeInput=***");
        assertThat(seen.get(0).received()).contains("no ***, ***");
    }

    @Test
    void areFieldsOfAnOwnOperationToo() {
        Map<String, String> answered = Map.of();
        OwnOperation<OwnOperationTest.ConfirmByCode, OwnOperationTest.Confirmed> own = OwnOperation.form(
                        OwnOperationTest.ConfirmByCode.class,
                        "rest/confirmByCode.do",
                        (confirmation, answer) ->
                                Optional.of(new OwnOperationTest.Confirmed("done", Optional.empty(), answered)))
                .field("mdOrder", OwnOperationTest.ConfirmByCode::orderId);
        var confirmation =
                new OwnOperationTest.ConfirmByCode(Operations.ID, "c0d3", Optional.empty(), Optional.empty());
        try (RestPeer peer = RestPeer.answering("{}");
                PaymentGateway gateway = RestGateway.open(peer.config(), WireObserver.NONE, List.of(own))) {
            gateway.execute(confirmation.extra("tii", "CI"));
            assertThat(Outcomes.kind(gateway.execute(confirmation.extra("mdOrder", "id-2"))))
                    .isEqualTo("Refused UNSUPPORTED");

            assertThat(peer.received()).hasSize(1);
            assertThat(peer.received().get(0).fields()).endsWith("tii=CI");
        }
    }

    /** Those that a request knows, but for the credentials, which the domain refuses. */
    private static List<String> names(Operation<?> operation) {
        return Stream.of(operation)
                .flatMap(one -> namesOf(one).stream())
                .filter(name -> !CREDENTIALS.contains(name))
                .sorted()
                .toList();
    }

    @SuppressWarnings("unchecked") // the table pairs every operation with its own call
    private static <R, O extends Operation<R>> Set<String> namesOf(Operation<?> operation) {
        Map<Class<?>, RestCall<?, ?>> calls = RestCalls.BY_OPERATION;
        RestCall<?, ?> call = calls.getOrDefault(
                operation.getClass(), calls.get(operation.getClass().getSuperclass()));
        try (RestPeer peer = RestPeer.answering("{}")) {
            assertThat(operation.extras()).isEqualTo(Extras.NONE);
            return ((RestCall<O, R>) call).encode((O) operation, peer.config()).names();
        }
    }
}
