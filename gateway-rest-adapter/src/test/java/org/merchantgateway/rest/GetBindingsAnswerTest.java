package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.rest.Operations.BINDINGS;
import static org.merchantgateway.rest.Outcomes.accepted;
import static org.merchantgateway.rest.Outcomes.kind;
import static org.merchantgateway.rest.RestPeer.outcome;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.binding.Binding;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.Bindings;

class GetBindingsAnswerTest {

    private static final Binding BARE =
            new Binding(BindingId.of("b-1"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @Test
    void readsEveryFieldInTheGatewaysOrder() {
        assertThat(bindings("[{\"bindingId\":\"b-2\",\"maskedPan\":\"411111**1111\",\"expiryDate\":\"203412\","
                        + "\"clientId\":\"client-7\",\"paymentWay\":\"TOKEN_PAY\",\"paymentSystem\":\"CARD\","
                        + "\"bindingCategory\":\"COMMON\"},{\"bindingId\":\"b-1\"}]"))
                .containsExactly(
                        new Binding(
                                BindingId.of("b-2"),
                                Optional.of("411111**1111"),
                                Optional.of("203412"),
                                Optional.of("client-7"),
                                Optional.of("TOKEN_PAY"),
                                Map.of("paymentSystem", "CARD", "bindingCategory", "COMMON")),
                        BARE);
    }

    @Test
    void isInDoubtIfACardIsAnotherClients() {
        assertThat(kind(outcome(
                        BINDINGS,
                        "{\"bindings\":[{\"bindingId\":\"b-1\",\"clientId\":\"client-7\"},"
                                + "{\"bindingId\":\"b-2\",\"clientId\":\"client-8\"}]}")))
                .isEqualTo("InDoubt MISMATCH");
    }

    @Test
    void aSingleObjectIsAListOfOne() {
        assertThat(bindings("{\"bindingId\":\"b-1\"}")).containsExactly(BARE);
    }

    @Test
    void readsNumbersAsTexts() {
        assertThat(bindings("[{\"bindingId\":5,\"expiryDate\":203412}]"))
                .containsExactly(new Binding(
                        BindingId.of("5"),
                        Optional.empty(),
                        Optional.of("203412"),
                        Optional.empty(),
                        Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"bindingId\":\" \"}", "{\"bindingId\":null}", "{\"bindingId\":\"a\\u0000b\"}"})
    void passesOverAnEntryWithoutAnId(String entry) {
        assertThat(bindings("[" + entry + ",{\"bindingId\":\"b-1\"}]")).containsExactly(BARE);
    }

    @Test
    void noEntriesAreAnEmptyList() {
        assertThat(bindings("[]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"errorCode\":\"2\",\"errorMessage\":\"Data not found\",\"bindings\":[]}",
                "{\"errorCode\":\"2\",\"errorMessage\":\"Data not found\"}",
                "{\"errorCode\":2}",
                "{\"ErrorCode\":\" 02 \",\"bindings\":null}"
            })
    void code2SaysThatThereAreNone(String answer) {
        assertThat(accepted(outcome(BINDINGS, answer))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{\"errorCode\":\"0\"}`, InDoubt INCOMPLETE",
                "`{\"errorCode\":\"0\",\"bindings\":null}`, InDoubt INCOMPLETE",
                "`{\"errorCode\":\"0\",\"bindings\":\"\"}`, InDoubt INCOMPLETE",
                "`{\"errorCode\":\"0\",\"bindings\":\"none\"}`, InDoubt INCOMPLETE",
                "`{\"errorCode\":\"0\",\"bindings\":[5]}`, InDoubt INCOMPLETE",
                "`{\"errorCode\":\"1\",\"errorMessage\":\"[clientId] is empty\"}`, Refused GATEWAY 1",
                "`{\"errorCode\":\"5\",\"bindings\":[]}`, Refused GATEWAY 5",
                "`{\"errorCode\":\"7\",\"bindings\":[{\"bindingId\":\"b-1\"}]}`, Refused GATEWAY 7"
            })
    void isInDoubtWithoutAListAndRefusedByAnyOtherCode(String answer, String expected) {
        assertThat(kind(outcome(BINDINGS, answer))).isEqualTo(expected);
    }

    private static Bindings bindings(String list) {
        return accepted(outcome(BINDINGS, "{\"errorCode\":\"0\",\"bindings\":" + list + "}"));
    }
}
