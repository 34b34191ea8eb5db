package org.merchantgateway.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.acceptance.fault.Probes.answer;
import static org.merchantgateway.acceptance.fault.Probes.large;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.merchantgateway.acceptance.fault.Trial.Probe;
import org.merchantgateway.acceptance.fault.Trial.Seen;
import org.merchantgateway.fault.Fault;
import org.merchantgateway.fault.FaultServer;
import org.merchantgateway.fault.RawAnswer;

/** Faults 34, 35 and 37: documents that attack who reads them. */
final class DocumentFaults {

    private static final int MANY = 100_000;

    private DocumentFaults() {}

    static void addTo(Faults faults) {
        faults.add(34, "a document type")
                .of("that reads a file", doctype("<!ENTITY e SYSTEM \"file:///etc/hostname\">"))
                .gives("InDoubt UNREADABLE", 1)
                .of("that asks a server", DocumentFaults::external)
                .gives("InDoubt UNREADABLE", 1)
                .of("that expands a billion times", doctype(bomb()))
                .gives("InDoubt UNREADABLE", 1)
                .of("that is empty", doctype(""))
                .gives("InDoubt UNREADABLE", 1);
        faults.add(35, "deep, or of many parts")
                .of(
                        "20,000 deep",
                        answer(wire -> wire.refunded(
                                "{\"errorCode\":0,\"x\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}",
                                "<return errorCode=\"0\">" + "<x>".repeat(20_000) + "</x>".repeat(20_000)
                                        + "</return>")))
                .gives("InDoubt UNREADABLE", 1)
                .of(
                        "1,000 deep",
                        answer(wire -> wire.refunded(
                                "{\"errorCode\":0,\"x\":" + "[".repeat(1000) + "]".repeat(1000) + "}",
                                "<return errorCode=\"0\">" + "<x>".repeat(1000) + "</x>".repeat(1000) + "</return>")))
                .gives("InDoubt UNREADABLE", 1)
                .of(
                        "200,000 parts",
                        large(wire -> wire.refunded(
                                "{\"errorCode\":0,\"x\":[" + "0,".repeat(2 * MANY) + "0]}",
                                "<return errorCode=\"0\">" + "<x/>".repeat(2 * MANY) + "</return>")))
                .gives("Accepted", 1);
        faults.add(37, "bytes that are not of their charset")
                .of("invalid UTF-8", answer(wire -> encoded(wire, StandardCharsets.ISO_8859_1)))
                .gives("InDoubt UNREADABLE", 1)
                .of("windows-1251 said to be UTF-8", answer(wire -> encoded(wire, Charset.forName("windows-1251"))))
                .gives("InDoubt UNREADABLE", 1)
                .of(
                        "a charset that does not exist",
                        answer(wire -> encoded(wire, StandardCharsets.ISO_8859_1)
                                .withHeader("Content-Type", wire.contentType.split(";", 2)[0] + ";charset=no-such")))
                .gives("InDoubt UNREADABLE", 1);
    }

    private static Probe doctype(String declarations) {
        return answer(wire -> RawAnswer.ok(
                wire.contentType,
                "<!DOCTYPE x [" + declarations + "]>"
                        + WireUnderTest.envelope(WireUnderTest.response(
                                "refundOrder",
                                "<return errorCode=\"0\"><x>" + (declarations.isEmpty() ? "" : "&e;")
                                        + "</x></return>"))));
    }

    private static String bomb() {
        return "<!ENTITY e0 \"ha\">"
                + IntStream.range(1, 30)
                        .mapToObj(i -> "<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1))
                        .collect(Collectors.joining())
                + "<!ENTITY e \"&e29;\">";
    }

    private static Seen external(WireUnderTest wire) throws Exception {
        try (FaultServer trap = FaultServer.start(Fault.answering("text/plain", "0"))) {
            Seen seen = doctype("<!ENTITY e SYSTEM \"" + trap.baseUri() + "\">").over(wire);
            assertThat(trap.connections()).isZero();
            return seen;
        }
    }

    private static RawAnswer encoded(WireUnderTest wire, Charset charset) {
        String text = charset.equals(StandardCharsets.ISO_8859_1) ? "Éxito" : "Успешно";
        RawAnswer answer = wire.refunded(
                "{\"errorCode\":\"0\",\"errorMessage\":\"" + text + "\"}",
                "<return errorCode=\"0\" errorMessage=\"" + text + "\"/>");
        return answer.withBody(new String(answer.body(), StandardCharsets.UTF_8).getBytes(charset));
    }
}
