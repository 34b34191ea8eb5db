package org.merchantgateway.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.history.Channel;
import org.merchantgateway.simulator.journal.Journal;
import org.merchantgateway.simulator.web.MalformedRequestException;
import org.merchantgateway.simulator.web.WebHandler;
import org.merchantgateway.simulator.web.WebReply;
import org.merchantgateway.simulator.web.WebRequest;
import org.merchantgateway.simulator.wire.InboundWire;

/** The wires as shops meet them: with the faults that are armed, and with a journal of what went over them. */
final class FaultyWires implements WebHandler {

    private static final String SERVICE = "/webservices/";

    private final String base;
    private final List<InboundWire> wires;
    private final SimulatorFaults faults;
    private final Journal journal;

    FaultyWires(String base, List<InboundWire> wires, SimulatorFaults faults, Journal journal) {
        this.base = base;
        this.wires = wires;
        this.faults = faults;
        this.journal = journal;
    }

    @Override
    public Optional<WebReply> answer(WebRequest request) {
        if (!isOurs(request)) {
            return Optional.empty();
        }
        Journal.Arrival arrival = journal.arrival();
        Optional<SimulatorFaults.Fault> fault =
                isDescription(request) ? Optional.empty() : faults.take(() -> name(request));
        Optional<WebReply> reply = fault.isEmpty() ? executed(request) : faulty(fault.get(), request);
        Channel channel = request.path().startsWith(base + SERVICE) ? Channel.SOAP : Channel.REST;
        String what = fault.map(SimulatorFaults.Fault::toString).orElse("");
        if (!isDescription(request)) {
            reply.ifPresent(answered -> journal.note(arrival, channel, request, answered, what));
        }
        fault.ifPresent(met -> pause(met.delay()));
        return reply;
    }

    private boolean isOurs(WebRequest request) {
        String path = request.path();
        return path.startsWith(base + "/rest/")
                || path.startsWith(base + SERVICE)
                || !name(request).isEmpty();
    }

    /** Asking for the service's description is no request to the gateway. */
    private boolean isDescription(WebRequest request) {
        return request.path().startsWith(base + SERVICE) && request.method().equals("GET");
    }

    private Optional<WebReply> faulty(SimulatorFaults.Fault fault, WebRequest request) {
        return switch (fault.kind()) {
            case DELAY -> executed(request);
            case DROP -> executed(request).map(lost -> WebReply.dropped());
            case ANSWER -> Optional.of(WebReply.text(fault.status(), "A fault that was armed"));
            case REFUSE -> Optional.of(WebReply.dropped());
            case ERROR -> refused(fault.error().orElseThrow(), request);
        };
    }

    /** What is no request of a wire is answered as ever: there is nothing to refuse. */
    private Optional<WebReply> refused(ErrorAnswer error, WebRequest request) {
        Optional<InboundWire> wire =
                wires.stream().filter(each -> each.name(request).isPresent()).findFirst();
        Optional<WebReply> answer = wire.isEmpty() || error.isExecuted() ? executed(request) : Optional.empty();
        return wire.map(own -> own.refused(request, new Refusal(error.code(), error.message(), error.description())))
                .or(() -> answer);
    }

    private String name(WebRequest request) {
        return wires.stream()
                .flatMap(wire -> wire.name(request).stream())
                .findFirst()
                .orElse("");
    }

    private Optional<WebReply> executed(WebRequest request) {
        try {
            return wires.stream()
                    .map(wire -> wire.answer(request))
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (MalformedRequestException malformed) {
            return Optional.of(WebReply.malformed(malformed));
        }
    }

    private static void pause(Duration delay) {
        try {
            Thread.sleep(delay.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt(); // the simulator is closing
        }
    }
}
