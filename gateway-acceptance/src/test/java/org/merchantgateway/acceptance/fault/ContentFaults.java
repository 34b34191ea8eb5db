package org.merchantgateway.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.acceptance.fault.Probes.STATUS;
import static org.merchantgateway.acceptance.fault.Probes.answer;
import static org.merchantgateway.acceptance.fault.Probes.answered;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.merchantgateway.acceptance.fault.Trial.Probe;
import org.merchantgateway.acceptance.fault.Trial.Seen;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.fault.RawAnswer;

/** Faults 24 to 29: the answer is well-formed and says something odd. */
final class ContentFaults {

    private static final RegisterOrder REGISTER = RegisterOrder.onePhase()
            .orderNumber("N-1")
            .amount(1000)
            .returnUrl("https://shop.example/ok")
            .build();

    private ContentFaults() {}

    static void addTo(Faults faults) {
        faults.add(24, "no error code, or no success fields")
                .of("an empty answer to a refund", answer(wire -> wire.refunded("{}", "<return/>")))
                .gives("InDoubt INCOMPLETE", 1)
                .of("code 0 alone to a registration", ContentFaults::registeredWithoutId)
                .gives("InDoubt INCOMPLETE", 1);
        codes(faults.add(25, "the error code is"));
        faults.add(26, "more or other than one answer")
                .of(
                        "a name twice",
                        answer(wire -> wire.refunded(
                                "{\"errorCode\":\"7\",\"errorCode\":\"0\"}",
                                "<return errorCode=\"7\" errorCode=\"0\"/>")))
                .gives("InDoubt UNREADABLE", 1)
                .of("garbage behind it", answer(wire -> behind(wire, "x")))
                .gives("InDoubt UNREADABLE", 1)
                .of("another behind it", answer(wire -> behind(wire, text(wire.success()))))
                .gives("InDoubt UNREADABLE", 1)
                .of(
                        "null",
                        answer(wire -> wire.refunded(
                                "null",
                                "<return xmlns:i=\"http://www.w3.org/2001/" + "XMLSchema-instance\" i:nil=\"true\"/>")))
                .gives("InDoubt UNREADABLE", 1)
                .of(
                        "a list",
                        answer(wire -> wire.refunded(
                                "[{\"errorCode\":\"7\"},{\"errorCode\":\"0\"}]",
                                "<return errorCode=\"7\"/><return errorCode=\"0\"/>")))
                .gives("InDoubt UNREADABLE", 1);
        faults.add(27, "unknown fields, and another order of fields")
                .of(
                        "of a refund",
                        answer(wire -> wire.refunded(
                                "{\"loyalty\":{\"points\":[1,2]},\"errorMessage\":\"\",\"errorCode\":0}",
                                "<return loyalty=\"1\" errorMessage=\"\" errorCode=\"0\"><points>1</points></return>")))
                .gives("Accepted", 1)
                .of(
                        "of a report",
                        report(
                                "{\"paymentWay\":\"CARD\",\"loyalty\":1,\"orderNumber\":\"N-1\",\"orderStatus\":2,\"errorCode\":\"0\"}",
                                "<return loyalty=\"1\" orderNumber=\"N-1\" orderStatus=\"2\" errorCode=\"0\"><also/>"
                                        + "<paymentWay>CARD</paymentWay></return>",
                                report -> assertThat(report.paymentWay()).contains("CARD")))
                .gives("Accepted", 1);
        faults.add(28, "an unknown status or way of payment, kept as it came")
                .of(report(
                        "{\"errorCode\":\"0\",\"orderStatus\":42,\"paymentWay\":\"BY_FOOT\"}",
                        "<return errorCode=\"0\" orderStatus=\"42\"><paymentWay>BY_FOOT</paymentWay></return>",
                        report -> {
                            assertThat(report.status().orElseThrow().toString()).contains("42");
                            assertThat(report.isPaid()).isFalse();
                            assertThat(report.paymentWay()).contains("BY_FOOT");
                        }))
                .gives("Accepted", 1);
        Trial.Named amounts = faults.add(29, "an invalid amount, kept as it came");
        for (String amount : new String[] {"100.99", "1e3", "-100", "1234567890123"}) {
            amounts.of(
                            amount,
                            report(
                                    "{\"errorCode\":\"0\",\"orderStatus\":2,\"amount\":" + amount + "}",
                                    "<return errorCode=\"0\" orderStatus=\"2\" amount=\"" + amount + "\"/>",
                                    report -> {
                                        assertThat(report.amount()).isEmpty();
                                        assertThat(report.others()).containsKey("amount");
                                    }))
                    .gives("Accepted", 1);
        }
    }

    private static Seen registeredWithoutId(WireUnderTest wire) {
        RawAnswer codeAlone = wire.answer("{\"errorCode\":\"0\"}", "registerOrder", "<return errorCode=\"0\"/>");
        return answered(wire, REGISTER, codeAlone.toBytes(), outcome -> {});
    }

    private static void codes(Trial.Named codes) {
        for (String zero : new String[] {"0", "\"0\"", "\" 0 \"", "\"00\""}) {
            codes.of(zero, code(zero)).gives("Accepted", 1);
        }
        for (String missing : new String[] {"null", "\"\"", "\" \""}) {
            codes.of(missing, code(missing)).gives("InDoubt INCOMPLETE", 1);
        }
        for (String none : new String[] {"0.0", "true", "\"zero\"", "\"1e0\"", "12345678901"}) {
            codes.of(none, code(none)).gives("InDoubt UNREADABLE", 1);
        }
        codes.of("7", code("7")).gives("Refused GATEWAY 7, not conclusive", 1);
    }

    private static Probe code(String code) {
        return answer(wire -> wire.code(code));
    }

    private static RawAnswer behind(WireUnderTest wire, String more) {
        return RawAnswer.ok(wire.contentType, text(wire.success()) + more);
    }

    private static String text(RawAnswer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static Probe report(String json, String xml, Consumer<OrderReport> check) {
        return wire -> answered(wire, STATUS, wire.report(json, xml).toBytes(), outcome -> {
            if (outcome instanceof Outcome.Accepted<OrderReport> accepted) {
                check.accept(accepted.value());
            }
        });
    }
}
