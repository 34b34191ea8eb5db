package org.merchantgateway.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.soap.Envelopes.answer;
import static org.merchantgateway.soap.Envelopes.ok;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.domain.binding.Binding;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.Bindings;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Outcome;

class BindingsTest {

    @Test
    void readsAClientsStoredCards() {
        assertThat(bindings("""
                <return errorCode="0" errorMessage="Success"><bindings>
                  <binding bindingId=" b-1 " maskedPan="411111**1111" expiryDate="203012" clientId="client-7"
                      paymentWay="CARD_BINDING" displayLabel="Visa"/>
                  <binding bindingId="b-2" maskedPan=" "/>
                </bindings></return>"""))
                .containsExactly(
                        new Binding(
                                BindingId.of("b-1"),
                                Optional.of("411111**1111"),
                                Optional.of("203012"),
                                Optional.of("client-7"),
                                Optional.of("CARD_BINDING"),
                                Map.of("displayLabel", "Visa")),
                        new Binding(
                                BindingId.of("b-2"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    @Test
    void isInDoubtIfACardIsAnotherClients() {
        assertThat(outcome("<return errorCode='0'><bindings><binding bindingId='b-1' clientId='client-8'/>"
                        + "</bindings></return>"))
                .isInstanceOfSatisfying(
                        Outcome.InDoubt.class,
                        doubtful -> assertThat(doubtful.doubt().kind()).isEqualTo(Doubt.Kind.MISMATCH));
    }

    @Test
    void passesOverOneWithoutAnId() {
        assertThat(bindings("""
                <return xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><bindings>
                  <binding maskedPan="411111**1111"/><binding bindingId=" "/><binding bindingId="a&#10;b"/>
                  <binding xsi:nil="true"/><binding bindingId="b-1"/>
                </bindings></return>""")).extracting(Binding::id).containsExactly(BindingId.of("b-1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<return errorCode='0'><bindings/></return>",
                "<return><bindings/></return>",
                "<return errorCode='2' errorMessage='No bindings found'><bindings/></return>",
                "<return errorCode=' 2 ' errorMessage='No bindings found'/>",
            })
    void hasNoneByAnEmptyListOrByACode(String part) {
        assertThat(bindings(part)).isEmpty();
    }

    private static Bindings bindings(String part) {
        return outcome(part).orElseThrow();
    }

    private static Outcome<Bindings> outcome(String part) {
        return MerchantPeer.outcome(ok(answer("getBindings", part)), GetBindings.of(ClientId.of("client-7")));
    }
}
