package org.merchantgateway.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantgateway.domain.config.Gateways;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.simulator.setting.CodeStyle;
import org.merchantgateway.simulator.setting.SimulatorSettings;
import org.merchantgateway.simulator.setting.Variations;
import org.merchantgateway.testkit.contract.ApiAccount;
import org.merchantgateway.testkit.contract.Contract;

/** Of whatever JSON type a gateway's error codes are, the rules hold. */
class StylesTest {

    @TestFactory
    Stream<DynamicTest> theRulesHoldInEveryStyle() {
        return Stream.of(CodeStyle.NUMBERS, CodeStyle.TEXTS)
                .map(style -> DynamicTest.dynamicTest(style.name(), () -> rulesHold(style)));
    }

    private static void rulesHold(CodeStyle style) {
        try (GatewaySimulator simulator = start(style);
                Contract contract = Contract.open(
                        account -> Gateways.open(account.config("rest")),
                        Optional.of(ApiAccount.of(simulator)),
                        Map.of())) {
            Contract.allRules().forEach(contract::check);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "AS_RECORDED, getOrderStatusExtended.do, '\"errorCode\":\"5\"'",
        "AS_RECORDED, paymentOrderBinding.do,    '\"errorCode\":5'",
        "NUMBERS,     getOrderStatusExtended.do, '\"errorCode\":5'",
        "NUMBERS,     paymentOrderBinding.do,    '\"errorCode\":5'",
        "NUMBERS,     getOrderStatus.do,         '\"ErrorCode\":5'",
        "TEXTS,       getOrderStatusExtended.do, '\"errorCode\":\"5\"'",
        "TEXTS,       paymentOrderBinding.do,    '\"errorCode\":\"5\"'",
    })
    void theCodeIsOfTheStylesType(CodeStyle style, String method, String part) throws Exception {
        try (GatewaySimulator simulator = start(style)) {
            assertThat(post(URI.create(simulator.baseUri() + "/rest/" + method)))
                    .contains(part);
        }
    }

    private static String post(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .POST(HttpRequest.BodyPublishers.ofString("userName=shop&password=wrong"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static GatewaySimulator start(CodeStyle style) {
        return GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .variations(Variations.usual().withCodeStyle(style))
                .build());
    }
}
