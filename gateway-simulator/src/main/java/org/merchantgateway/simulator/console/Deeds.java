package org.merchantgateway.simulator.console;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.simulator.GatewaySimulator;
import org.merchantgateway.simulator.SimulatedOrder;
import org.merchantgateway.simulator.card.CardBehaviour.Authentication;
import org.merchantgateway.simulator.card.TestCard;

/** What console and control API may do, in the same words: one method a command, each over the simulator's Java API. */
final class Deeds {

    private static final Pattern EXPIRY = Pattern.compile("(\\d{4})-(\\d{2})");

    private final GatewaySimulator simulator;

    Deeds(GatewaySimulator simulator) {
        this.simulator = simulator;
    }

    void advance(Command command) {
        try {
            simulator.clock().advance(command.only("advance").duration("advance"));
        } catch (IllegalArgumentException back) {
            throw new Command.Wrong("advance must not be negative: the clock cannot go back");
        } catch (ArithmeticException tooFar) {
            throw new Command.Wrong("advance must be at most 292 years");
        }
    }

    void arm(Command command) {
        command.only("next", "delay", "status");
        try {
            switch (command.text("next")) {
                case "drop" -> simulator.faults().dropNextAnswer();
                case "refuse" -> simulator.faults().refuseNext();
                case "delay" -> simulator.faults().delayNextAnswer(command.duration("delay"));
                case "status" -> simulator.faults().answerNext(command.number("status"));
                case "none" -> simulator.faults().clear();
                default -> throw new Command.Wrong("next must be one of drop, refuse, delay, status, none");
            }
        } catch (IllegalArgumentException outOfRange) {
            throw new Command.Wrong(String.valueOf(outOfRange.getMessage()));
        }
    }

    SimulatedOrder pay(Command command) {
        command.only("order", "testCard", "pan", "expiry", "cvc", "cardholder");
        String order = command.text("order");
        return command.find("testCard").isPresent()
                ? simulator.payer().pay(order, command.oneOf("testCard", TestCard.class))
                : simulator.payer().pay(order, card(command));
    }

    private static Card card(Command command) {
        Matcher expiry = EXPIRY.matcher(command.text("expiry"));
        Command.require(expiry.matches(), "expiry must be like 2034-12");
        Card.Builder card = Card.builder()
                .pan(command.text("pan"))
                .expiry(Integer.parseInt(expiry.group(1)), Integer.parseInt(expiry.group(2)))
                .cardholder(command.find("cardholder").orElse("TEST CARD"));
        command.find("cvc").ifPresent(card::cvc);
        try {
            return card.build();
        } catch (InvalidRequest invalid) {
            throw new Command.Wrong(String.valueOf(invalid.getMessage()));
        }
    }

    SimulatedOrder authenticate(Command command) {
        String order = command.only("order", "end").text("order");
        return command.find("end").isPresent()
                ? simulator.payer().authenticate(order, command.oneOf("end", Authentication.class))
                : simulator.payer().authenticate(order);
    }

    SimulatedOrder cancel(Command command) {
        return simulator.payer().cancel(command.only("order").text("order"));
    }

    SimulatedOrder expire(Command command) {
        return simulator.payer().letExpire(command.only("order").text("order"));
    }

    void reset(Command command) {
        command.only();
        simulator.reset();
    }

    /** An order by its id. */
    SimulatedOrder order(String id) {
        return Optional.of(id)
                .flatMap(simulator.orders()::find)
                .orElseThrow(() -> new NoSuchElementException("there is no order of this id"));
    }

    /** Orders of a number, or all; newest first. */
    List<SimulatedOrder> orders(Optional<String> number, long skipped, long most) {
        return simulator.orders().stream()
                .filter(order -> number.map(part ->
                                order.number().contains(part) || order.id().equals(part))
                        .orElse(true))
                .skip(skipped)
                .limit(most)
                .toList();
    }
}
