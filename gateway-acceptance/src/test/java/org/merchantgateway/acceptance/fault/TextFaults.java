package org.merchantgateway.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.acceptance.fault.Probes.LARGE;
import static org.merchantgateway.acceptance.fault.Probes.REFUND;
import static org.merchantgateway.acceptance.fault.Probes.USUAL;
import static org.merchantgateway.acceptance.fault.Probes.answered;
import static org.merchantgateway.acceptance.fault.Probes.met;

import java.io.StringWriter;
import java.time.Duration;
import java.util.function.Function;
import org.merchantgateway.acceptance.fault.Trial.Probe;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.port.NotAcceptedException;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.fault.Fault;
import org.merchantgateway.fault.RawAnswer;

/** Faults 38 and 39: texts that are made to do harm, and texts that tell too much. */
final class TextFaults {

    private static final int PRINTED_AT_MOST = 2000;
    private static final String PAN = "4111111111111111";
    private static final String SECRETS = "secret of shop, CVC 987 of " + PAN;
    private static final PayByCard PAY = PayByCard.builder()
            .orderId("order-1")
            .card(Card.builder().pan(PAN).cvc("987").expiry(2034, 12).cardholder("IVAN IVANOV"))
            .build();

    private TextFaults() {}

    static void addTo(Faults faults) {
        faults.add(38, "an error text with")
                .of("line breaks", text("one\\r\\ntwo", "one&#13;&#10;two"))
                .gives("Refused GATEWAY 5", 1)
                .of("escape codes", text("\\u001b[2Jtwo", "&#27;[2Jtwo"))
                .gives("Refused GATEWAY 5", "InDoubt UNREADABLE", 1)
                .of("right-to-left marks", text("one\\u202etwo", "one&#x202e;two"))
                .gives("Refused GATEWAY 5", 1)
                .of("a look-up", text("${jndi:ldap://127.0.0.1/x}", "${jndi:ldap://127.0.0.1/x}"))
                .gives("Refused GATEWAY 5", 1)
                .of("1,000,000 characters", text(LARGE, "x".repeat(1_000_000), "x".repeat(1_000_000)))
                .gives("Refused GATEWAY 5", 1)
                .of("2,000,000 characters", text("x".repeat(2_000_000), "x".repeat(2_000_000)))
                .gives("InDoubt TOO_LARGE", 1);
        faults.add(39, "the answer quotes card and password")
                .of("as the error's text", echo(wire -> paid(wire, "5", SECRETS)))
                .gives("Refused GATEWAY 5", 1)
                .of("as the error's code", echo(wire -> paid(wire, SECRETS, "")))
                .gives("InDoubt UNREADABLE", 1)
                .of("in a page", echo(wire -> RawAnswer.of(500, "text/html", "<p>" + SECRETS + "</p>")))
                .gives("InDoubt HTTP_STATUS", 1)
                .of("in a half answer", echo(wire -> paid(wire, "5", SECRETS).withHeader("Content-Length", "5000")))
                .gives("InDoubt TRUNCATED", 1)
                .of("in a header", echo(wire -> wire.success().withHeader("Bad\u0000Header", SECRETS)))
                .gives("InDoubt CONNECTION_LOST", 1);
    }

    private static Probe text(String json, String xml) {
        return text(USUAL, json, xml);
    }

    private static Probe text(Duration deadline, String json, String xml) {
        return wire -> {
            RawAnswer answer = wire.refunded(
                    "{\"errorCode\":5,\"errorMessage\":\"" + json + "\"}",
                    "<return errorCode=\"5\" errorMessage=\"" + xml + "\"/>");
            return answered(
                    wire,
                    REFUND,
                    answer.toBytes(),
                    outcome -> assertThat(printed(outcome))
                            .doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]")
                            .doesNotContain("${", "\ntwo")
                            .hasSizeLessThan(2 * PRINTED_AT_MOST));
        };
    }

    private static RawAnswer paid(WireUnderTest wire, String code, String text) {
        return wire.answer(
                "{\"errorCode\":\"%s\",\"errorMessage\":\"%s\"}".formatted(code, text),
                "paymentOrder",
                "<return errorCode=\"%s\" errorMessage=\"%s\"/>".formatted(code, text));
    }

    private static Probe echo(Function<WireUnderTest, RawAnswer> answer) {
        return wire -> met(
                wire,
                PAY,
                Fault.executing(peer -> peer.answer(answer.apply(wire).withHeader("Connection", "close"))),
                (outcome, server) -> assertThat(printed(outcome)).doesNotContain(PAN, "987", "secret"));
    }

    /** Whatever an application would print of it. */
    private static String printed(Outcome<?> outcome) {
        StringWriter printed = new StringWriter().append(outcome.toString());
        try {
            outcome.orElseThrow();
        } catch (NotAcceptedException refused) {
            printed.append(refused.getMessage());
            assertThat(refused.getCause()).isNull();
            assertThat(refused.getSuppressed()).isEmpty();
        }
        return printed.toString();
    }
}
