package org.merchantgateway.acceptance.observing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** What the JDK's client and Metro say when their own switches for that are on: neither card nor password. */
class TalkingJvmTest {

    @ParameterizedTest
    @ValueSource(strings = {"rest", "soap"})
    void saysNoSecretWithEverySwitchOn(String protocol) throws Exception {
        SimulatorSettings settings = SimulatorSettings.builder()
                .merchant("shop", TalkingJvm.PASSWORD)
                .build();
        try (GatewaySimulator simulator = GatewaySimulator.start(settings)) {
            Process jvm = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-Djdk.httpclient.HttpClient.log=all",
                            "-Djdk.internal.httpclient.debug=true",
                            "-Dcom.sun.xml.ws.transport.http.client.HttpTransportPipe.dump=true",
                            "-Dcom.sun.xml.ws.transport.http.HttpAdapter.dump=true",
                            "-Dcom.sun.metro.soap.dump=true",
                            "-cp",
                            System.getProperty("java.class.path"),
                            TalkingJvm.class.getName(),
                            protocol,
                            simulator.baseUri().toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(jvm.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(said)
                    .contains(
                            "REQUEST: http://127.0.0.1",
                            "HttpClientImpl(1)",
                            "operation=pay-by-card",
                            "outcome=refused reason=gateway")
                    .doesNotContain(TalkingJvm.PAN, TalkingJvm.PASSWORD)
                    // three digits alone may stand in any time or hash
                    .doesNotContainPattern("(?i)cvc\\W{1,9}" + TalkingJvm.CVC);
        }
    }
}
