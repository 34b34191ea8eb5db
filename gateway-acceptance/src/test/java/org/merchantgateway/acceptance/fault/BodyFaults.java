package org.merchantgateway.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.acceptance.fault.Probes.REFUND;
import static org.merchantgateway.acceptance.fault.Probes.answer;
import static org.merchantgateway.acceptance.fault.Probes.assertLeft;
import static org.merchantgateway.acceptance.fault.Probes.bytes;
import static org.merchantgateway.acceptance.fault.Probes.connection;
import static org.merchantgateway.acceptance.fault.Probes.met;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.merchantgateway.acceptance.fault.Trial.Probe;
import org.merchantgateway.fault.Fault;
import org.merchantgateway.fault.RawAnswer;

/** Faults 15 to 18 and 47: the answer's framing lies. */
final class BodyFaults {

    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final int TAKEN_AT_MOST = 32 << 20;

    private BodyFaults() {}

    static void addTo(Faults faults) {
        faults.add(15, "the body is shorter than its Content-Length")
                .of(connection(wire -> Fault.truncating(wire.success())))
                .gives("InDoubt TRUNCATED", 1);
        faults.add(16, "broken chunks")
                .of("the last is missing", connection(wire -> Fault.sending(CHUNKED + "2\r\n{}\r\n")))
                .gives("InDoubt TRUNCATED", 1)
                .of("the end is in the middle of one", connection(wire -> Fault.sending(CHUNKED + "5\r\n{\"e")))
                .gives("InDoubt TRUNCATED", 1)
                .of("a malformed size", connection(wire -> Fault.sending(CHUNKED + "zz\r\n{}\r\n0\r\n\r\n")))
                .gives("InDoubt TRUNCATED", 1)
                .of("a size that is negative", connection(wire -> Fault.sending(CHUNKED + "-2\r\n{}\r\n0\r\n\r\n")))
                .gives("InDoubt TRUNCATED", 1);
        faults.add(17, "an endless answer")
                .of("body by Content-Length", flood(Fault.floodingBody("Content-Length: 2000000000")))
                .gives("InDoubt TOO_LARGE", 1)
                .of("body in chunks", flood(Fault.floodingBody("Transfer-Encoding: chunked")))
                .gives("InDoubt TOO_LARGE", 1)
                .of("body up to the end", flood(Fault.floodingBody("Connection: close")))
                .gives("InDoubt TOO_LARGE", 1)
                .of("headers", flood(Fault.floodingHeaders()))
                .gives("InDoubt CONNECTION_LOST", 1);
        faults.add(18, "an encoding that nobody asked for")
                .of("gzip", answer(wire -> gzip(wire, wire.success().body())))
                .gives("InDoubt UNREADABLE", 1)
                .of("gzip bomb", answer(wire -> gzip(wire, new byte[50 << 20])))
                .gives("InDoubt UNREADABLE", 1);
        faults.add(47, "an interim answer before the answer")
                .of("103 Early Hints", interim("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"))
                .gives("Accepted", 1)
                .of("100 Continue", interim("HTTP/1.1 100 Continue\r\n\r\n"))
                .gives("Accepted", 1)
                .of("of them more than eight", interim("HTTP/1.1 100 Continue\r\n\r\n".repeat(100)))
                .gives("InDoubt CONNECTION_LOST", 1);
    }

    /** What the client takes is bounded, and with it its memory. */
    private static Probe flood(Fault flood) {
        return wire -> met(wire, REFUND, flood, (outcome, server) -> {
            assertLeft(server);
            assertThat(server.bytesSent()).isLessThan(TAKEN_AT_MOST);
        });
    }

    private static RawAnswer gzip(WireUnderTest wire, byte[] body) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return wire.success().withHeader("Content-Encoding", "gzip").withBody(zipped.toByteArray());
    }

    private static Probe interim(String interim) {
        return bytes(wire -> {
            ByteArrayOutputStream both = new ByteArrayOutputStream();
            both.writeBytes(interim.getBytes(StandardCharsets.US_ASCII));
            both.writeBytes(wire.success().toBytes());
            return both.toByteArray();
        });
    }
}
