package org.merchantgateway.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.acceptance.fault.Probes.answer;

import org.merchantgateway.acceptance.fault.Trial.Probe;
import org.merchantgateway.acceptance.fault.Trial.Seen;
import org.merchantgateway.fault.FaultServer;
import org.merchantgateway.fault.RawAnswer;

/** Faults 19 to 23 and 36: an HTTP status that is not 200, or a page where an answer should be. */
final class StatusFaults {

    private static final String PAGE = "<!DOCTYPE html><html><body><h1>Sorry</h1><p>4111111111111111</p></body></html>";
    private static final String FAULT =
            "<s:Fault><faultcode>s:%s</faultcode><faultstring>it went wrong</faultstring></s:Fault>";

    private StatusFaults() {}

    static void addTo(Faults faults) {
        Trial.Named redirects = faults.add(19, "a redirect, which is not followed");
        for (int status : new int[] {301, 302, 303, 307, 308}) {
            redirects.of(String.valueOf(status), redirect(status)).gives("InDoubt REDIRECT", 1);
        }
        Trial.Named pages = faults.add(20, "an error of a server between, in HTML");
        for (int status : new int[] {502, 503, 504}) {
            pages.of(String.valueOf(status), page(status)).gives("InDoubt HTTP_STATUS", 1);
        }
        faults.add(21, "200 with HTML").of(page(200)).gives("InDoubt UNREADABLE", 1);
        faults.add(22, "200 with nothing")
                .of("no byte", answer(wire -> RawAnswer.ok(wire.contentType, "")))
                .gives("InDoubt UNREADABLE", 1)
                .of("blanks", answer(wire -> RawAnswer.ok(wire.contentType, " \r\n ")))
                .gives("InDoubt UNREADABLE", 1);
        faults.add(23, "it does not let us in")
                .of("401", page(401))
                .gives("Refused ACCESS, not conclusive", 1)
                .of("403", page(403))
                .gives("Refused ACCESS, not conclusive", 1);
        faults.add(36, "a SOAP fault, or 500")
                .of("500, fault of the server", fault(500, "Server"))
                .gives("InDoubt HTTP_STATUS", "InDoubt FAULT", 1)
                .of("500, fault of the client", fault(500, "Client"))
                .gives("InDoubt HTTP_STATUS", "Refused GATEWAY, not conclusive", 1)
                .of("500, HTML", page(500))
                .gives("InDoubt HTTP_STATUS", 1)
                .of("200, fault of the server", fault(200, "Server"))
                .gives("InDoubt UNREADABLE", "InDoubt FAULT", 1);
    }

    private static Probe page(int status) {
        return answer(wire -> RawAnswer.of(status, "text/html", PAGE));
    }

    private static Probe fault(int status, String code) {
        return answer(wire -> RawAnswer.of(status, "text/xml", WireUnderTest.envelope(FAULT.formatted(code))));
    }

    /** Nobody goes to where it points, least of all with the credentials. */
    private static Probe redirect(int status) {
        return wire -> {
            try (FaultServer elsewhere = FaultServer.start(wire.healthy())) {
                Seen seen = answer(anyWire ->
                                RawAnswer.redirect(status, elsewhere.baseUri().toString()))
                        .over(wire);
                assertThat(elsewhere.connections()).isZero();
                return seen;
            }
        };
    }
}
