package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The console's files as the server sends them; what its script makes of them is {@link ConsoleBrowserTest}'s. */
class ConsoleTest {

    private final GatewaySimulator simulator = GatewaySimulator.start();
    private final String host = "http://127.0.0.1:" + simulator.baseUri().getPort();

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void answersNotFoundWhereThereIsNoSuchOrderOrFile() {
        String id = new Shop(Wire.REST, simulator.baseUri())
                .register("register", "T-1", 1000)
                .get("orderId");

        assertThat(get("/orders/" + id).statusCode()).isEqualTo(200);
        assertThat(get("/orders/T-1").statusCode()).isEqualTo(200);
        assertThat(get("/orders/none").statusCode()).isEqualTo(404);
        assertThat(get("/_console/none").statusCode()).isEqualTo(404);
    }

    @Test
    void forbidsScriptsStylesAndFramesFromElsewhere() {
        HttpResponse<String> answer = get("/");

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.body()).doesNotContain(" style=", "<style", " onclick=", "<script>");
        assertThat(get("/_console/console.js").headers().firstValue("Content-Type"))
                .contains("text/javascript;charset=UTF-8");
    }

    /** The page is the same for everybody: nothing that anybody sent is in it. */
    @Test
    void sendsAPageWithoutAnyOrder() {
        String before = get("/").body();

        new Shop(Wire.REST, simulator.baseUri()).register("register", "T-1", 1000);

        assertThat(get("/").body()).isEqualTo(before).contains("needs JavaScript");
        assertThat(get("/orders/T-1").body()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"Origin, https://evil.example", "Origin, null"})
    void refusesAnotherSite(String header, String value) {
        assertThat(RawClient.send(HttpRequest.newBuilder(URI.create(host + "/")).header(header, value))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void refusesWhateverIsNotARead() {
        HttpRequest.Builder post =
                HttpRequest.newBuilder(URI.create(host + "/")).POST(BodyPublishers.ofString("a=b"));

        assertThat(RawClient.send(post).headers().firstValue("Allow")).contains("GET");
    }

    private HttpResponse<String> get(String path) {
        return RawClient.get(host + path);
    }
}
