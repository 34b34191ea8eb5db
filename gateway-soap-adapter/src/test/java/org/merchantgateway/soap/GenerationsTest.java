package org.merchantgateway.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.merchantgateway.soap.Envelopes.ok;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.transform.dom.DOMSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.order.OrderFeature;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What is written is what a strict gateway of the generation would take: its fields alone, in its order, by its types. */
class GenerationsTest {

    static final List<String> OPERATIONS =
            Manual.OPERATIONS.stream().map(Manual.Operation::name).toList();

    @ParameterizedTest
    @FieldSource("OPERATIONS")
    void theGenerationOf2021TakesAllThatAnOperationCanSay(String operation) throws SAXException {
        validate(operation, 2021, sent(operation, 2021));
    }

    @ParameterizedTest
    @MethodSource
    void theGenerationOf2016TakesAllThatIsSentToIt(String operation) throws SAXException {
        validate(operation, 2016, sent(operation, 2016));
    }

    static Stream<String> theGenerationOf2016TakesAllThatIsSentToIt() {
        return Manual.OPERATIONS.stream().filter(Manual.Operation::in2016).map(Manual.Operation::name);
    }

    /** Else the test above would show nothing. */
    @ParameterizedTest
    @FieldSource("SINCE_2016")
    void theGenerationOf2016TakesNothingThatCameLater(String operation) {
        assertThatExceptionOfType(SAXException.class)
                .isThrownBy(() -> validate(operation, 2016, sent(operation, 2021)))
                .withMessageContaining("cvc-");
    }

    static final List<String> SINCE_2016 =
            List.of("registerOrder", "depositOrder", "reverseOrder", "refundOrder", "getLastOrdersForMerchants");

    @Test
    void refusesInFullOnlyWhatTheGenerationOf2016Lacks() {
        Stream<String> refused = Manual.OPERATIONS.stream()
                .map(Manual.Operation::name)
                .filter(name -> {
                    try (MerchantPeer peer = new MerchantPeer(ok(""))) {
                        return peer.execute(FullOperations.of(name), Map.of("gateway.soap.profile", "2016"))
                                        instanceof Outcome.Refused<?> refusal
                                && refusal.kind() == Outcome.Refused.Kind.UNSUPPORTED;
                    }
                });

        assertThat(refused)
                .containsExactlyInAnyOrder(
                        "registerOrder", // features, merchantLogin, tax
                        "depositOrder", // itemPrice
                        "reverseOrder", // amount
                        "refundOrder", // expectedDepositedAmount
                        "getLastOrdersForMerchants", // searchByCreatedDate
                        "paymentOrder", // threeDSVer2FinishUrl
                        "paymentOrderBinding", // threeDSVer2FinishUrl
                        "finishThreeDsVer2",
                        "declineOrder",
                        "getBindingsByCardOrId",
                        "androidPay",
                        "applePay",
                        "googlePay",
                        "samsungPay");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FORCE_CREATE_BINDING") // refused: SOAP does not have it
    void theGenerationOf2021HasEveryFeature(OrderFeature feature) throws SAXException {
        RegisterOrder order = RegisterOrder.onePhase()
                .orderNumber("A-7")
                .amount(15_000)
                .returnUrl("https://shop.example/ok")
                .features(feature)
                .build();

        validate("registerOrder", 2021, sent(order, 2021));
    }

    private static void validate(String operation, int generation, Element part) throws SAXException {
        var validator = Manual.schema(Manual.operationOf(operation), generation).newValidator();
        try {
            validator.validate(new DOMSource(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The request's part, of the most that the generation can say. */
    private static Element sent(String operation, int generation) {
        return sent(generation == 2016 ? FullOperations.of2016(operation) : FullOperations.of(operation), generation);
    }

    private static Element sent(Operation<?> operation, int generation) {
        try (MerchantPeer peer = new MerchantPeer(ok(""))) {
            peer.execute(
                    operation,
                    Map.of(
                            "gateway.soap.profile",
                            Integer.toString(generation),
                            "gateway.soap.leaveOut",
                            "fullName,inn,itemAttributes,itemPrice,tax"));
            assertThat(peer.requests()).hasSize(1);
            return (Element) Xml.body(peer.requests().get(0)).getFirstChild();
        }
    }
}
