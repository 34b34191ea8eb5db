package org.merchantgateway.acceptance.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A JVM in which everything that can be made to talk has been: the JDK's HTTP client, Metro, every logger. */
class TalkativeJvmTest {

    @ParameterizedTest
    @EnumSource
    void printsNoSecret(Way way) throws Exception {
        Process jvm = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Djdk.httpclient.HttpClient.log=all",
                        "-Djdk.internal.httpclient.debug=true",
                        "-Dcom.sun.xml.ws.transport.http.client.HttpTransportPipe.dump=true",
                        "-Dcom.sun.xml.ws.transport.http.HttpAdapter.dump=true",
                        "-Dcom.sun.xml.ws.util.pipe.StandaloneTubeAssembler.dump=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TalkativeJvm.class.getName(),
                        way.name())
                .redirectErrorStream(true)
                .start();
        String said = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(jvm.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said.lines()
                        .filter(line -> line.contains("jdk.internal.net.http"))
                        .limit(1))
                .as("the client's own words")
                .isNotEmpty();
        assertThat(said.lines().filter("all told"::equals)).as("its last words").hasSize(1);
        assertThat(new Transcript(List.of(new Transcript.Line("all that is printed", said)), List.of(), List.of())
                        .leaks(Secrets.ONE))
                .isEmpty();
    }
}
