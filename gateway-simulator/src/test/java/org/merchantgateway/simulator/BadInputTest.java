package org.merchantgateway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** Any bytes on the port: an error of HTTP's or of the gateway's own, never a stack trace, never a dead server. */
@Timeout(120)
class BadInputTest {

    private static final String CREDENTIALS = "userName=shop&password=secret";
    private static final int MIB = 1 << 20;

    private static GatewaySimulator simulator;

    @BeforeAll
    static void start() {
        simulator = GatewaySimulator.start(SimulatorSettings.builder()
                .merchant("shop", "secret")
                .requestTime(Duration.ofSeconds(1))
                .build());
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @AfterEach
    void goesOnAnsweringOthers() {
        assertThat(RawClient.get(simulator.baseUri() + "/rest/getOrderStatusExtended.do?" + CREDENTIALS)
                        .body())
                .contains("\"errorCode\":\"1\"");
    }

    @Test
    void answersOthersWhileManySendLongBodiesWithoutAnEnd() throws Exception {
        List<Socket> senders = new ArrayList<>();
        try (GatewaySimulator patient = GatewaySimulator.start()) {
            byte[] nearlyAll = new byte[MIB - 1];
            for (int i = 0; i < 80; i++) {
                Socket sender = new Socket("127.0.0.1", patient.baseUri().getPort());
                senders.add(sender);
                sender.setSoTimeout(20_000);
                OutputStream out = sender.getOutputStream();
                out.write(("POST /payment/rest/register.do HTTP/1.1\r\nHost: a\r\nContent-Length: " + MIB + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                try {
                    out.write(nearlyAll);
                } catch (SocketException refused) {
                    break; // the server has answered, and reads no more
                }
            }
            // some 64 of these bodies fit into what is kept free for them, and whoever comes later is told so at once
            while (senders.stream().noneMatch(sender -> answer(sender).equals("HTTP/1.1 503"))) {
                Thread.sleep(20);
            }
            assertThat(RawClient.get(patient.baseUri() + "/rest/getOrderStatusExtended.do?" + CREDENTIALS)
                            .body())
                    .contains("\"errorCode\":\"1\"");
        } finally {
            for (Socket sender : senders) {
                sender.close();
            }
        }
    }

    /** What the server has answered a sender by now, nothing if it reads on. */
    private static String answer(Socket sender) {
        try {
            InputStream in = sender.getInputStream();
            return in.available() < 12 ? "" : new String(in.readNBytes(12), StandardCharsets.US_ASCII);
        } catch (IOException gone) {
            return "";
        }
    }

    static Stream<String> noise() {
        Random random = new Random(7);
        return IntStream.range(0, 40).mapToObj(length -> {
            byte[] bytes = new byte[1 + 50 * length];
            random.nextBytes(bytes);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        });
    }

    @ParameterizedTest
    @MethodSource("noise")
    void survivesRandomBytes(String bytes) {
        assertThat(sent(bytes, "\r\n\r\n")).satisfies(BadInputTest::isHarmless);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /payment/rest/register.do\r\n\r\n",
                "GET\r\n\r\n",
                "\r\n\r\n\r\n\r\n",
                "GET /payment/rest/register.do HTTP/9.9\r\nHost: x\r\n\r\n",
                "GET http://[::1 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /payment/rest/../../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n",
                "POST /payment/rest/register.do HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n",
                "POST /payment/rest/register.do HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "POST /payment/rest/register.do HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
                "POST /payment/rest/register.do HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n",
                "GET / HTTP/1.1\r\n: x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost x\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003", // a TLS greeting
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: x\r\n\r\n",
                "CONNECT shop.example:443 HTTP/1.1\r\n\r\n",
            })
    void survivesWhatIsHardlyHttp(String request) {
        assertThat(sent(request, "")).satisfies(BadInputTest::isHarmless);
    }

    @Test
    void answersHttp10WithoutALength() {
        assertThat(sent("GET /payment/rest/getOrderStatus.do?" + CREDENTIALS + " HTTP/1.0\r\n\r\n", ""))
                .startsWith("HTTP/1.1 200")
                .contains("\"ErrorCode\":\"5\"");
        assertThat(sent("POST /payment/rest/register.do?" + CREDENTIALS + " HTTP/1.0\r\n\r\n", ""))
                .startsWith("HTTP/1.1 200")
                .contains("errorCode");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "HEAD", "PATCH"})
    void answersARequestWithoutABody(String method) {
        for (String path : List.of("/rest/register.do", "/webservices/merchant-ws", "/google/payment.do", "/nowhere")) {
            assertThat(sent(method + " /payment" + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", ""))
                    .startsWith("HTTP/1.1 ")
                    .satisfies(BadInputTest::isHarmless);
        }
    }

    @Test
    void takesTheFirstOfDuplicates() {
        String form = CREDENTIALS + "&userName=nobody&orderNumber=D-1&orderNumber=D-2&amount=5&amount=x"
                + "&returnUrl=https://shop.example/&amount=";
        assertThat(post("/rest/register.do", form)).contains("orderId");
    }

    @Test
    void reads10000Parameters() {
        String form =
                IntStream.range(0, 10_000).mapToObj(i -> "p" + i + "=" + i).collect(Collectors.joining("&"));
        assertThat(post("/rest/getOrderStatus.do", form + "&" + CREDENTIALS)).contains("\"ErrorCode\"");
        String sameName = "orderId=x&".repeat(10_000);
        assertThat(post("/rest/getOrderStatus.do", sameName + CREDENTIALS)).contains("\"ErrorCode\"");
        String noise = "&".repeat(10_000) + "=".repeat(10_000) + "&=&=&";
        assertThat(post("/rest/getOrderStatus.do", noise + CREDENTIALS)).contains("\"ErrorCode\"");
    }

    @ParameterizedTest
    @CsvSource({"-100, 200", "0, 200", "1, 413", "3000000, 413"})
    void readsFormsOfAMebibyte(int beyond, int status) {
        String head = CREDENTIALS + "&description=";
        String form = head + "x".repeat(MIB + beyond - head.length());
        assertThat(RawClient.post(simulator.baseUri() + "/rest/register.do", "application/x-www-form-urlencoded", form)
                        .statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%4", "%zz=1", "a=%ff", "a=%c0%af", "%00=1&a=%00"})
    void refusesBrokenEscapesByHttp(String form) {
        assertThat(sent(
                        "POST /payment/rest/register.do HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: "
                                + form.length() + "\r\n\r\n" + form,
                        ""))
                .startsWith("HTTP/1.1 ")
                .satisfies(BadInputTest::isHarmless);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void refusesDeepJson(String bracket) {
        for (int depth : new int[] {1_000, 50_000}) {
            String deep = bracket.repeat(depth);
            for (String field : List.of("jsonParams", "orderBundle")) {
                Map<String, String> order = Shop.with(Shop.order("J-1", 1000), field, deep);
                Map<String, String> all = Shop.with(Shop.with(order, "userName", "shop"), "password", "secret");
                assertThat(RawClient.postForm(simulator.baseUri() + "/rest/register.do", all)
                                .body())
                        .contains("errorCode")
                        .satisfies(BadInputTest::isHarmless);
            }
            assertThat(RawClient.post(simulator.baseUri() + "/google/payment.do", "application/json", deep)
                            .body())
                    .contains("\"success\":false");
        }
    }

    @Test
    void refusesDeepAndWideXml() {
        String open = "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>";
        for (String xml : List.of(
                open + "<a>".repeat(20_000),
                open + "<a>".repeat(20_000) + "</a>".repeat(20_000) + "</s:Body></s:Envelope>",
                open + "<a/>".repeat(200_000),
                open + "<a "
                        + IntStream.range(0, 10_000)
                                .mapToObj(i -> "b" + i + "=''")
                                .collect(Collectors.joining(" ")) + "/>",
                "<!DOCTYPE a [<!ENTITY b 'bbbbbbbbbb'>]><a>&b;</a>",
                "")) {
            assertThat(RawClient.post(simulator.baseUri() + "/webservices/merchant-ws", "text/xml", xml))
                    .satisfies(answer -> {
                        assertThat(answer.statusCode()).isIn(400, 413, 500);
                        isHarmless(answer.body());
                    });
        }
    }

    @ParameterizedTest
    @EnumSource
    void cutsOffWhoSendsAByteASecond(Slowness slowness) throws Exception {
        try (Socket slow = socket()) {
            OutputStream out = slow.getOutputStream();
            out.write(slowness.first.getBytes(StandardCharsets.ISO_8859_1));
            long since = System.nanoTime();
            boolean open = true;
            while (open && System.nanoTime() - since < 20_000_000_000L) {
                goesOnAnsweringOthers();
                open = isOpen(slow);
                write(out, 'x');
            }
            assertThat(open).as("still connected").isFalse();
        }
    }

    private enum Slowness {
        IN_THE_REQUEST_LINE("G"),
        IN_THE_HEADERS("GET / HTTP/1.1\r\nHost: "),
        IN_THE_BODY("POST /payment/rest/register.do HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\na"),
        IN_A_CHUNK("POST /payment/rest/register.do HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nff\r\na");

        private final String first;

        Slowness(String first) {
            this.first = first;
        }
    }

    @Test
    void goesOnWhile200ConnectionsStall() throws Exception {
        List<Socket> stalled = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                Socket socket = socket();
                stalled.add(socket);
                socket.getOutputStream().write(Slowness.values()[i % 4].first.getBytes(StandardCharsets.ISO_8859_1));
            }
            long since = System.nanoTime();
            goesOnAnsweringOthers();
            assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(5));
            for (Socket socket : stalled) {
                assertThat(isClosedSoon(socket)).isTrue();
            }
        } finally {
            for (Socket socket : stalled) {
                socket.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /", "GET / HTTP/1.1\r\nx: ", "GET / HTTP/1.1\r\nx: y\r\n"})
    void boundsEndlessHeads(String beginning) throws Exception {
        long before = used();
        try (Socket socket = socket()) {
            OutputStream out = socket.getOutputStream();
            byte[] more = (beginning.endsWith("\n") ? "x: y\r\n".repeat(10_000) : "x".repeat(60_000))
                    .getBytes(StandardCharsets.ISO_8859_1);
            out.write(beginning.getBytes(StandardCharsets.ISO_8859_1));
            long sent = 0;
            try {
                for (; sent < 256L << 20; sent += more.length) {
                    out.write(more);
                }
            } catch (IOException cutOff) {
                // as it should be
            }
            assertThat(sent).as("bytes taken").isLessThan(256L << 20);
        }
        assertThat(used() - before).isLessThan(128L << 20);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static boolean isClosedSoon(Socket socket) throws IOException {
        socket.setSoTimeout(10_000);
        try {
            while (socket.getInputStream().read() >= 0) {
                // an answer comes first
            }
            return true;
        } catch (SocketException reset) {
            return true;
        } catch (java.net.SocketTimeoutException open) {
            return false;
        }
    }

    private static boolean isOpen(Socket socket) throws IOException {
        socket.setSoTimeout(300);
        try {
            return socket.getInputStream().read() >= 0;
        } catch (java.net.SocketTimeoutException nothingYet) {
            return true;
        } catch (SocketException reset) {
            return false;
        }
    }

    private static void write(OutputStream out, int octet) {
        try {
            out.write(octet);
        } catch (IOException closed) {
            // seen by reading
        }
    }

    /** The JDK's server answers a broken head by itself, with the words that are let through here. */
    private static void isHarmless(String answer) {
        assertThat(answer.replaceAll("(URISyntax|NumberFormat)Exception thrown", ""))
                .doesNotContain("Exception", "\tat ", "java.", "com.sun", "secret");
    }

    private static String post(String path, String form) {
        return RawClient.post(simulator.baseUri() + path, "application/x-www-form-urlencoded", form)
                .body();
    }

    private static Socket socket() throws IOException {
        return new Socket("127.0.0.1", simulator.baseUri().getPort());
    }

    /** What comes back until the server closes, or is silent for a while. */
    private static String sent(String bytes, String end) {
        StringBuilder answer = new StringBuilder();
        try (Socket socket = socket()) {
            socket.setSoTimeout(1_500);
            socket.getOutputStream().write((bytes + end).getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            for (int read = in.read(); read >= 0; read = in.read()) {
                answer.append((char) read);
            }
        } catch (IOException over) {
            // reset or silent: what came so far counts
        }
        return answer.toString();
    }
}
