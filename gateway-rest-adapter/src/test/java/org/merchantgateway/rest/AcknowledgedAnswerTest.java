package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.rest.Outcomes.accepted;
import static org.merchantgateway.rest.Outcomes.kind;
import static org.merchantgateway.rest.RestPeer.outcome;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Operation;

/** The operations whose only success field is the code: {@link CodeTest} has all forms of it. */
class AcknowledgedAnswerTest {

    @ParameterizedTest(name = "{0}")
    @FieldSource("org.merchantgateway.rest.Operations#ACKNOWLEDGED")
    void areAcknowledgedByCode0AsTextAndAsNumber(Operation<Acknowledged> operation) {
        assertThat(accepted(outcome(operation, "{\"errorCode\":\"0\",\"errorMessage\":\"Success\"}")))
                .isEqualTo(new Acknowledged("Success"));
        assertThat(accepted(outcome(operation, "{\"errorCode\":0}"))).isEqualTo(new Acknowledged(""));
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("org.merchantgateway.rest.Operations#ACKNOWLEDGED")
    void keepWhatElseCame(Operation<Acknowledged> operation) {
        assertThat(accepted(outcome(operation, "{\"errorCode\":0,\"errorMessage\":\"Success\",\"amount\":5}")))
                .isEqualTo(new Acknowledged("Success", Map.of("amount", "5")));
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("org.merchantgateway.rest.Operations#ACKNOWLEDGED")
    void areInDoubtWithoutACode(Operation<Acknowledged> operation) {
        assertThat(kind(outcome(operation, "{\"errorMessage\":\"Success\"}"))).isEqualTo("InDoubt INCOMPLETE");
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("org.merchantgateway.rest.Operations#ACKNOWLEDGED")
    void areRefusedByAnyOtherCode(Operation<Acknowledged> operation) {
        assertThat(kind(outcome(operation, "{\"errorCode\":\"2\",\"errorMessage\":\"No binding found\"}")))
                .isEqualTo("Refused GATEWAY 2");
    }
}
