package org.merchantgateway.acceptance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.merchantgateway.acceptance.fuzz.AnsweredCall.FirstLine;
import org.merchantgateway.simulator.SimulatorInside;
import org.merchantgateway.simulator.web.MalformedRequestException;
import org.merchantgateway.simulator.web.WebReply;
import org.merchantgateway.simulator.web.WebRequest;

/**
 * A request to the simulator, without a socket: a line {@code POST /payment/rest/register.do application/json}, then the
 * body. It is answered, nothing in it fails, and its history shows no card number.
 */
final class SimulatorTarget implements Target {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final LoggedFailures failures = new LoggedFailures();
    private SimulatorInside simulator = new SimulatorInside();

    @Override
    public void take(byte[] input) {
        if (simulator.isAged()) {
            simulator.close();
            simulator = new SimulatorInside();
        }
        WebRequest request = request(simulator.withOrders(input));
        try {
            Optional<WebReply> reply = simulator.answer(request);
            reply.ifPresent(SimulatorTarget::isAnAnswer);
        } catch (MalformedRequestException malformed) {
            Planted.isNotIn(malformed);
        }
        assertThat(failures.taken()).as("what failed").isEmpty();
        Planted.isNotIn(simulator.history());
    }

    private static WebRequest request(byte[] input) {
        FirstLine line = FirstLine.of(input);
        String[] target = line.word(1).split("\\?", 2);
        String type = line.word(2).isEmpty() ? FORM : line.word(2);
        return new WebRequest(
                line.word(0),
                target[0],
                target.length > 1 ? target[1] : "",
                name -> name.equalsIgnoreCase("Content-Type") ? type : null,
                line.rest(),
                InetAddress.getLoopbackAddress(),
                "http://127.0.0.1:8080");
    }

    private static void isAnAnswer(WebReply reply) {
        String body = new String(reply.body(), StandardCharsets.UTF_8);
        assertThat(reply.status()).isBetween(200, 500);
        assertThat(body).doesNotContain("\tat org.merchantgateway", "\tat java.");
        assertThat(reply.headers().values()).allSatisfy(Planted::isALine);
    }

    @Override
    public void close() {
        simulator.close();
        failures.close();
    }
}
