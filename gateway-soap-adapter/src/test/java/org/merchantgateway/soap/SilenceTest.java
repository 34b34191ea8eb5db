package org.merchantgateway.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.merchantgateway.soap.Envelopes.answer;
import static org.merchantgateway.soap.Envelopes.fault;
import static org.merchantgateway.soap.Envelopes.ok;
import static org.merchantgateway.soap.Envelopes.serverError;
import static org.merchantgateway.soap.Envelopes.writer;
import static org.merchantgateway.soap.Requests.payment;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merchantgateway.http.WireAnswer;

/** A host may turn every logger of the JVM up; card, code and password are in none of them, nor in what is thrown. */
class SilenceTest {

    /** Each quotes the request in another place, as a careless server might. */
    private static final List<WireAnswer> ANSWERS = List.of(
            ok(answer("paymentOrder", "<return errorCode=\"0\" info=\"4000001111111118\"/>")),
            serverError(fault(">soap:Server", "For input string: 4000001111111118 seven-three-seven secret")),
            serverError(fault(">4000001111111118", "no")),
            ok("<p>4000001111111118 &amp; seven-three-seven secret</q>"),
            ok(answer("paymentOrder", "<x4000001111111118/>")),
            ok(answer("x4000001111111118", "<return/>")));

    private static final Logger ROOT = Logger.getLogger("");

    private final StringWriter said = new StringWriter();
    private final Handler handler = new Listener(new PrintWriter(said, true));
    private Level before = Level.INFO;

    @BeforeEach
    void listenToEverything() {
        before = ROOT.getLevel();
        ROOT.setLevel(Level.ALL);
        ROOT.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        ROOT.removeHandler(handler);
        ROOT.setLevel(before);
    }

    @Test
    void saysNoSecretWhateverTheAnswer() {
        for (WireAnswer answer : ANSWERS) {
            pay(answer);
        }

        assertThat(said.toString()).contains("com.sun.xml.ws.api.pipe.Fiber");
        assertThat(said.toString().lines().filter(SilenceTest::tellsASecret)).isEmpty();
    }

    private static boolean tellsASecret(String line) {
        return line.contains("4000001111111118") || line.contains("seven-three-seven") || line.contains("secret");
    }

    private void pay(WireAnswer answer) {
        Throwable thrown = catchThrowable(() -> {
            SoapRequest request = writer().write(port -> port.paymentOrder(payment()));
            Envelope envelope = Envelope.read(answer, request.operation());
            said.append(request + " " + envelope.fault() + "\n");
        });
        if (thrown != null) {
            thrown.printStackTrace(new PrintWriter(said, true));
        }
    }

    private static final class Listener extends Handler {

        private final PrintWriter out;

        Listener(PrintWriter out) {
            this.out = out;
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord record) {
            String name = String.valueOf(record.getLoggerName());
            if (name.startsWith("org.junit")) {
                return;
            }
            // sequence numbers and thread ids are left out: they may hold any digits
            out.println(name + " " + record.getMessage() + " " + Arrays.deepToString(record.getParameters()));
            if (record.getThrown() != null) {
                record.getThrown().printStackTrace(out);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
