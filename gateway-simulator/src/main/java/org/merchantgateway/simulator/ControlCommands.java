package org.merchantgateway.simulator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.simulator.card.CardBehaviour.Authentication;
import org.merchantgateway.simulator.card.TestCard;

/** The commands of the control API: one method each, over the simulator's Java API. */
final class ControlCommands {

    private static final Pattern EXPIRY = Pattern.compile("(\\d{4})-(\\d{2})");

    private final GatewaySimulator simulator;

    ControlCommands(GatewaySimulator simulator) {
        this.simulator = simulator;
    }

    void advance(ControlRequest request) {
        try {
            simulator.clock().advance(request.only("advance").duration("advance"));
        } catch (IllegalArgumentException negative) {
            throw new ControlRequest.InvalidField("advance must not be negative: the clock cannot go back");
        } catch (ArithmeticException tooFar) {
            throw new ControlRequest.InvalidField("advance must be at most 292 years");
        }
    }

    void arm(ControlRequest request) {
        request.only("next", "delay", "status", "code", "message", "description", "executed", "request");
        SimulatorFaults faults = request.find("request")
                .map(names -> simulator.faults().on(names.split(",")))
                .orElse(simulator.faults());
        try {
            switch (request.text("next")) {
                case "drop" -> faults.dropNextAnswer();
                case "refuse" -> faults.refuseNext();
                case "delay" -> faults.delayNextAnswer(request.duration("delay"));
                case "status" -> faults.answerNext(request.number("status"));
                case "error" -> faults.answerNext(error(request));
                case "none" -> faults.clear();
                default ->
                    throw new ControlRequest.InvalidField(
                            "next must be one of drop, refuse, delay, status, error, none");
            }
        } catch (IllegalArgumentException outOfRange) {
            throw new ControlRequest.InvalidField(String.valueOf(outOfRange.getMessage()));
        }
    }

    private static ErrorAnswer error(ControlRequest request) {
        ErrorAnswer answer = ErrorAnswer.of(request.number("code"), request.text("message"));
        ErrorAnswer described =
                request.find("description").map(answer::describedAs).orElse(answer);
        return request.flag("executed") ? described.onceExecuted() : described;
    }

    void set(ControlRequest request) {
        try {
            simulator.set(request.all());
        } catch (IllegalArgumentException wrong) {
            throw new ControlRequest.InvalidField(String.valueOf(wrong.getMessage()));
        }
    }

    SimulatedOrder pay(ControlRequest request) {
        request.only("order", "testCard", "pan", "expiry", "cvc", "cardholder");
        String order = request.text("order");
        return request.find("testCard").isPresent()
                ? simulator.payer().pay(order, request.oneOf("testCard", TestCard.class))
                : simulator.payer().pay(order, card(request));
    }

    private static Card card(ControlRequest request) {
        Matcher expiry = EXPIRY.matcher(request.text("expiry"));
        ControlRequest.require(expiry.matches(), "expiry must be like 2034-12");
        Card.Builder card = Card.builder()
                .pan(request.text("pan"))
                .expiry(Integer.parseInt(expiry.group(1)), Integer.parseInt(expiry.group(2)))
                .cardholder(request.find("cardholder").orElse("TEST CARD"));
        request.find("cvc").ifPresent(card::cvc);
        try {
            return card.build();
        } catch (InvalidRequest invalid) {
            throw new ControlRequest.InvalidField(String.valueOf(invalid.getMessage()));
        }
    }

    SimulatedOrder authenticate(ControlRequest request) {
        String order = request.only("order", "end").text("order");
        return request.find("end").isPresent()
                ? simulator.payer().authenticate(order, request.oneOf("end", Authentication.class))
                : simulator.payer().authenticate(order);
    }

    SimulatedOrder checkDevice(ControlRequest request) {
        return simulator.payer().checkDevice(request.only("order").text("order"));
    }

    SimulatedOrder goOn(ControlRequest request) {
        return simulator.payer().goOn(request.only("order").text("order"));
    }

    SimulatedOrder cancel(ControlRequest request) {
        return simulator.payer().cancel(request.only("order").text("order"));
    }

    SimulatedOrder expire(ControlRequest request) {
        return simulator.payer().letExpire(request.only("order").text("order"));
    }

    void reset(ControlRequest request) {
        request.only();
        simulator.reset();
    }
}
