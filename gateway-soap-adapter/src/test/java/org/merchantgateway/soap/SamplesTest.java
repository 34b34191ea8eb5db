package org.merchantgateway.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.binding.Bindings;
import org.merchantgateway.domain.card.Enrollment;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.RegisteredOrder;
import org.merchantgateway.domain.payment.PaReqChallenge;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;

/** Every recorded answer to one of our operations, and what it says. */
@Tag("samples")
class SamplesTest {

    private static final String PAID = "id-1";

    /** By folder and file; an answer that is recorded later has to be added here. */
    private static final Map<String, Consumer<Outcome<?>>> EXPECTED = Map.ofEntries(
            Map.entry(
                    "real/alfa2016-registerOrder-response-ok.xml", registered("45e6a28c-b782-442e-b24a-33b5d3be5585")),
            Map.entry("real/alfa2016-registerOrder-response-error1.xml", refused("1", "Order already processed")),
            Map.entry(
                    "real/doc-registerOrder-response-ok-emptyMessage.xml",
                    registered("05fcbc62-7ee6-4f1a-b3d5-6ca41a982283")),
            Map.entry(
                    "real/wiki-quickstart-registerOrder-response.body.txt",
                    registered("05fcbc62-7ee6-4f1a-b3d5-6ca41a982283")),
            Map.entry(
                    "real/doc-paymentOrder-response-3ds.xml",
                    challenge("https://test.paymentgate.ru/acs/auth/start.do")),
            Map.entry("real/doc-refundOrder-response-error7.xml", refused("7", "")),
            Map.entry(
                    "real/doc-getOrderStatusExtended-response-paid.xml",
                    report(
                            "0s7a84sPe49Hdsddd0134567a0",
                            "942e8534-ac73-4e3c-96c6-f6cc448018f7",
                            2,
                            0,
                            33_000,
                            33_000,
                            0,
                            "bank TEST CARD RU Russian Federation")),
            Map.entry(
                    "real/credibanco2020-getOrderStatusExtended-response-declined-pse.xml",
                    report(
                            "1557043",
                            "d689410e-d508-7add-b671-57800007a120",
                            6,
                            302,
                            15_000,
                            0,
                            0,
                            "bank - UNKNOWN &ltUnknown&gt, payer payer@example.com -, by PSE, chargeback false, "
                                    + "others [paymentAmountInfo.feeAmount, pseInfo]")),
            Map.entry("real/alfa2016-getOrderStatus-response-error6.xml", refused("6", "Unknown order id")),
            Map.entry(
                    "real/alfa2016-getOrderStatus-response-paid.xml",
                    shortReport("9935", 2, 10_000, "2016-06-15T18:55:05.063Z", """
                            ip 95.56.82.188, card 411111**1111 201912 ivan ivanov 123456, params [browser_version_param, \
                            browser_name_param, browser_os_param, user_agent, browser_language_param]""")),
            Map.entry(
                    "real/alfa2016-getOrderStatus-response-registered.xml",
                    shortReport("9935", 0, 10_000, "2016-06-15T18:55:05.063Z", "")),
            Map.entry("real/doc-finishThreeDs-response-ok.xml", processed("http://ya.ru?orderId=")),
            Map.entry("real/wiki-bindCard-response-error5.xml", refused("5", "The user must change their password")),
            Map.entry("real/wiki-extendBinding-response-ok.xml", acknowledged()),
            Map.entry("real/wiki-unBindCard-response-ok.xml", acknowledged()),
            Map.entry("constructed/bindCard-response-ok.xml", acknowledged()),
            Map.entry("constructed/bindCard-response-error2.xml", refused("2", "Binding is active")),
            Map.entry("constructed/unBindCard-response-error2.xml", refused("2", "Binding isn't active")),
            Map.entry("constructed/extendBinding-response-ok.xml", acknowledged()),
            Map.entry("constructed/extendBinding-response-error2.xml", refused("2", "No binding found")),
            Map.entry("constructed/finishThreeDs-response-ok.xml", processed("https://shop.example/ok?orderId=")),
            Map.entry(
                    "constructed/getBindings-response-ok.xml",
                    bindings(
                            "fd3afc57-c6d0-4e08-aaef-1b7cfeb093dc 411111**1111 203012",
                            "1eabfb8e-b90e-4dc8-bef6-14bd392b1cec 555555**5599 203107")),
            Map.entry("constructed/getBindings-response-error2.xml", bindings()),
            Map.entry("constructed/getOrderStatus-response-error5.xml", refused("5", "Access denied")),
            Map.entry(
                    "constructed/getOrderStatus-response-ok-held.xml",
                    shortReport("A-1002", 1, 15_000, "2026-11-21T12:00:00.123Z", """
                            ip 192.0.2.10, Test order, card 411111**1111 203012 IVAN IVANOV 123456, \
                            binding client-42 fd3afc57-c6d0-4e08-aaef-1b7cfeb093dc, params [email]""")),
            Map.entry(
                    "constructed/paymentOrderBinding-response-ok-ssl.xml",
                    processed("https://shop.example/ok?orderId=")),
            Map.entry(
                    "constructed/paymentOrderBinding-response-ok-3ds.xml",
                    challenge("https://gateway.example/acs/auth/start.do")),
            Map.entry("constructed/paymentOrderBinding-response-error2.xml", refused("2", "No binding found")),
            Map.entry("constructed/verifyEnrollment-response-ok.xml", enrollment("Y", "TEST CARD", "RU")),
            Map.entry(
                    "constructed/verifyEnrollment-response-error6.xml",
                    refused("6", "No information found on specified PAN")),
            Map.entry("constructed/registerOrder-response-ok.xml", registered("4302d369-a5e8-4432-a5e5-42acfab52c86")),
            Map.entry(
                    "constructed/registerOrder-response-error1-duplicate.xml",
                    refused("1", "Order with this number was registered already")),
            Map.entry(
                    "constructed/registerOrderPreAuth-response-ok.xml",
                    registered("4302d369-a5e8-4432-a5e5-42acfab52c86")),
            Map.entry(
                    "constructed/registerOrderPreAuth-response-error1-duplicate.xml",
                    refused("1", "Order with this number was registered already")),
            Map.entry("constructed/paymentOrder-response-ok-ssl.xml", processed("https://shop.example/ok?orderId=")),
            Map.entry(
                    "constructed/paymentOrder-response-ok-3ds.xml",
                    challenge("https://gateway.example/acs/auth/start.do")),
            Map.entry("constructed/paymentOrder-response-error.xml", refused("2", "Order not found")),
            Map.entry("constructed/depositOrder-response-ok.xml", acknowledged()),
            Map.entry(
                    "constructed/depositOrder-response-error5.xml",
                    refused("5", "Deposit amount exceeds approved amount")),
            Map.entry("constructed/reverseOrder-response-ok.xml", acknowledged()),
            Map.entry(
                    "constructed/reverseOrder-response-error7.xml",
                    refused("7", "Reversal is impossible for current transaction state")),
            Map.entry("constructed/refundOrder-response-ok.xml", acknowledged()),
            Map.entry(
                    "constructed/refundOrder-response-error7.xml",
                    refused("7", "Refund amount exceeds deposited amount")),
            Map.entry(
                    "constructed/getOrderStatusExtended-response-ok-held.xml",
                    report(
                            "A-1002",
                            "4302d369-a5e8-4432-a5e5-42acfab52c86",
                            1,
                            0,
                            15_000,
                            0,
                            0,
                            "eci 5 cavv AAABCSIIAAAAAAACcwgAEMCoNh+= xid MDAwMDAwMDEzMjkwMTA0MjI1MTI=, "
                                    + "binding client-42 fd3afc57-c6d0-4e08-aaef-1b7cfeb093dc, "
                                    + "bank TEST CARD RU Russian Federation")),
            Map.entry(
                    "constructed/getOrderStatusExtended-response-ok-refunded.xml",
                    report(
                            "A-1001",
                            "4302d369-a5e8-4432-a5e5-42acfab52c86",
                            4,
                            0,
                            15_000,
                            10_000,
                            5_000,
                            "bank TEST CARD RU Russian Federation, chargeback false, "
                                    + "others [refunds[0].approvalCode]")),
            Map.entry("constructed/getOrderStatusExtended-response-error6.xml", refused("6", "Order not found")),
            Map.entry(
                    "constructed/fault-missing-security-header.xml",
                    noAccess("An error was discovered processing the <wsse:Security> header")),
            Map.entry(
                    "constructed/fault-bad-credentials-wss4j-style.xml",
                    noAccess("The security token could not be authenticated or authorized")));

    private static Path folder() {
        return Path.of(System.getProperty("samples"), "soap");
    }

    static Stream<String> answers() throws IOException {
        try (Stream<Path> files = Files.walk(folder())) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> folder().relativize(file).toString().replace('\\', '/'))
                    .filter(SamplesTest::isOurs)
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static boolean isOurs(String file) {
        return file.contains("/fault-")
                || Stream.of(Operations.values()).anyMatch(one -> file.contains(one.wireName() + "-response"));
    }

    @Test
    void expectsSomethingOfEveryAnswerAndOfNoOther() throws IOException {
        assertThat(answers()).containsExactlyElementsOf(new TreeSet<>(EXPECTED.keySet()));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void reads(String file) throws IOException {
        String text = Files.readString(folder().resolve(file), UTF_8);
        int status = file.contains("/fault-") ? 500 : 200;
        Consumer<Outcome<?>> expected = EXPECTED.get(file);
        assertThat(expected).as("what to expect of " + file).isNotNull();

        try (MerchantPeer peer = new MerchantPeer(
                Envelopes.under(status, "text/xml;charset=UTF-8", whole(text).getBytes(UTF_8)))) {
            expected.accept(peer.execute(asking(operation(file), text)));
            assertThat(peer.exchanges().get(0).received()).startsWith("<soap:Envelope");
        }
    }

    /** Whoever asks for an order's status asks for the order that the sample is about. */
    private static Operation<?> asking(Operations asked, String sample) {
        Matcher id = Pattern.compile("name=\"mdOrder\"\\s+value=\"([^\"]+)\"").matcher(sample);
        return asked == Operations.STATUS && id.find()
                ? GetOrderStatusExtended.of(OrderId.of(id.group(1)))
                : asked.operation();
    }

    /** Some are recorded without their envelope. */
    private static String whole(String text) {
        return text.startsWith("<soap:Body")
                ? "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\">" + text + "</soap:Envelope>"
                : text;
    }

    private static Operations operation(String file) {
        return Stream.of(Operations.values())
                .filter(one -> file.contains(one.wireName() + "-response"))
                .findFirst()
                .orElse(Operations.STATUS);
    }

    private static Consumer<Outcome<?>> registered(String orderId) {
        return outcome -> {
            RegisteredOrder order = value(outcome, RegisteredOrder.class);
            assertThat(order.orderId().value()).isEqualTo(orderId);
            assertThat(order.formUrl())
                    .startsWith("https://")
                    .contains("?mdOrder=")
                    .doesNotContainAnyWhitespaces();
        };
    }

    private static Consumer<Outcome<?>> challenge(String acsUrl) {
        return outcome -> {
            PaReqChallenge challenge = value(outcome, PaReqChallenge.class);
            assertThat(challenge.acsUrl()).isEqualTo(acsUrl);
            assertThat(challenge.paReq().reveal()).startsWith("eJxVU").matches("[A-Za-z0-9+/=]+");
            assertThat(challenge.termUrl()).endsWith("/finish3ds.do");
            assertThat(challenge.md()).isEqualTo(PAID);
        };
    }

    private static Consumer<Outcome<?>> processed(String redirect) {
        return outcome -> assertThat(value(outcome, PaymentAttempt.Processed.class)
                        .redirect()
                        .orElseThrow())
                .startsWith(redirect);
    }

    private static Consumer<Outcome<?>> acknowledged() {
        return outcome -> assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    }

    private static Consumer<Outcome<?>> enrollment(String flag, String bank, String country) {
        return outcome -> assertThat(value(outcome, Enrollment.class))
                .isEqualTo(new Enrollment(flag, Optional.of(bank), Optional.of(country)));
    }

    private static Consumer<Outcome<?>> bindings(String... cards) {
        return outcome -> {
            assertThat(value(outcome, Bindings.class))
                    .extracting(card -> card.id() + " " + shown(card.maskedPan()) + " " + shown(card.expiryDate()))
                    .containsExactly(cards);
        };
    }

    private static Consumer<Outcome<?>> shortReport(String number, int status, long amount, String date, String rest) {
        return outcome -> {
            OrderReport report = value(outcome, OrderReport.class);
            assertThat(report.orderNumber()).contains(number);
            assertThat(report.status().orElseThrow().code()).isEqualTo(status);
            assertThat(report.amount().orElseThrow().minor()).isEqualTo(amount);
            assertThat(report.currency()).isPresent();
            assertThat(report.date()).contains(Instant.parse(date));
            assertThat(shortBlocks(report)).isEqualTo(rest);
            assertThat(report.others()).containsExactly(entry("authCode", "2"));
        };
    }

    private static String shortBlocks(OrderReport report) {
        List<String> blocks = new ArrayList<>();
        report.ip().ifPresent(ip -> blocks.add("ip " + ip));
        report.orderDescription().ifPresent(blocks::add);
        report.card()
                .ifPresent(card -> blocks.add("card " + shown(card.maskedPan()) + " " + shown(card.expiration()) + " "
                        + shown(card.cardholderName()) + " " + shown(card.approvalCode())));
        report.binding()
                .ifPresent(binding ->
                        blocks.add("binding " + shown(binding.clientId()) + " " + shown(binding.bindingId())));
        if (!report.merchantOrderParams().isEmpty()) {
            blocks.add("params " + report.merchantOrderParams().keySet());
        }
        return String.join(", ", blocks);
    }

    private static Consumer<Outcome<?>> report(
            String number,
            String id,
            int status,
            int actionCode,
            long amount,
            long deposited,
            long refunded,
            String blocks) {
        return outcome -> {
            OrderReport report = value(outcome, OrderReport.class);
            assertThat(report.orderNumber()).contains(number);
            assertThat(report.orderId()).contains(id);
            assertThat(report.status().orElseThrow().code()).isEqualTo(status);
            assertThat(report.actionCode()).hasValue(actionCode);
            assertThat(report.amount().orElseThrow().minor()).isEqualTo(amount);
            assertThat(report.currency()).isPresent();
            assertThat(report.date()).isPresent();
            assertThat(report.sums().orElseThrow().deposited().minor()).isEqualTo(deposited);
            assertThat(report.sums().orElseThrow().refunded().minor()).isEqualTo(refunded);
            assertThat(blocks(report)).isEqualTo(blocks);
        };
    }

    private static String blocks(OrderReport report) {
        List<String> blocks = new ArrayList<>();
        report.secureAuthInfo()
                .ifPresent(secure -> blocks.add("eci " + shown(secure.eci()) + " cavv " + shown(secure.cavv()) + " xid "
                        + shown(secure.xid())));
        report.binding()
                .ifPresent(binding ->
                        blocks.add("binding " + shown(binding.clientId()) + " " + shown(binding.bindingId())));
        report.bank()
                .ifPresent(bank -> blocks.add("bank " + shown(bank.bankName()) + " " + shown(bank.bankCountryCode())
                        + " " + shown(bank.bankCountryName())));
        report.payer().ifPresent(payer -> blocks.add("payer " + shown(payer.email()) + " " + shown(payer.phone())));
        report.paymentWay().ifPresent(way -> blocks.add("by " + way));
        report.chargeback().ifPresent(disputed -> blocks.add("chargeback " + disputed));
        if (!report.others().isEmpty()) {
            blocks.add("others " + report.others().keySet());
        }
        return String.join(", ", blocks);
    }

    private static String shown(Optional<?> value) {
        return value.map(Object::toString).orElse("-");
    }

    private static Consumer<Outcome<?>> refused(String code, String technical) {
        return outcome -> {
            Outcome.Refused<?> refused = refused(outcome);
            assertThat(refused.kind()).isEqualTo(Outcome.Refused.Kind.GATEWAY);
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.texts().technical()).isEqualTo(technical);
        };
    }

    private static Consumer<Outcome<?>> noAccess(String technical) {
        return outcome -> {
            Outcome.Refused<?> refused = refused(outcome);
            assertThat(refused.kind()).isEqualTo(Outcome.Refused.Kind.ACCESS);
            assertThat(refused.texts().technical()).isEqualTo(technical);
        };
    }

    private static Outcome.Refused<?> refused(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return (Outcome.Refused<?>) outcome;
    }

    private static <T> T value(Outcome<?> outcome, Class<T> type) {
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        assertThat(((Outcome.Accepted<?>) outcome).value()).isInstanceOf(type);
        return type.cast(((Outcome.Accepted<?>) outcome).value());
    }
}
