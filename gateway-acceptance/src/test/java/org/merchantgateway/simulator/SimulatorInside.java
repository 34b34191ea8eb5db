package org.merchantgateway.simulator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.web.WebHandler;
import org.merchantgateway.simulator.web.WebReply;
import org.merchantgateway.simulator.web.WebRequest;

/** A simulator that is asked without a socket, and always has the same few orders. */
public final class SimulatorInside implements AutoCloseable {

    private final GatewaySimulator simulator = GatewaySimulator.start();
    private final SimulatedGateway gateway = simulator.gateway("shop");
    private final List<WebHandler> handlers = simulator.handlers();

    /** Whether its clock was moved, which cannot be undone. */
    public boolean isAged() {
        return !simulator.clock().ahead().isZero();
    }

    /**
     * Forgets all, and makes an order that is new, one that is paid and one that is at the ACS.
     *
     * @param request may name them {@code NEW-ORDER}, {@code PAID-ORDER} and {@code ACS-ORDER}
     * @return the request, with their ids in place of those names
     */
    public byte[] withOrders(byte[] request) {
        simulator.reset();
        return new String(request, StandardCharsets.ISO_8859_1)
                .replace("NEW-ORDER", order("T-1").value())
                .replace("PAID-ORDER", paid("T-2", TestCard.MASTERCARD_WITHOUT_3DS))
                .replace("ACS-ORDER", paid("T-3", TestCard.VISA_ENROLLED))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private OrderId order(String number) {
        return gateway.execute(RegisterOrder.onePhase()
                        .orderNumber(number)
                        .amount(1000)
                        .returnUrl("https://shop.example/ok")
                        .clientId("client-1")
                        .build())
                .orElseThrow()
                .orderId();
    }

    private String paid(String number, TestCard card) {
        OrderId id = order(number);
        gateway.execute(PayByCard.builder()
                        .orderId(id)
                        .card(Card.builder()
                                .pan(card.pan())
                                .cvc(card.cvc())
                                .expiry(2034, 12)
                                .cardholder("PETR PETROV"))
                        .build())
                .orElseThrow();
        return id.value();
    }

    /** As the server answers: the first that knows the address does. */
    public Optional<WebReply> answer(WebRequest request) {
        return handlers.stream()
                .map(handler -> handler.answer(request))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** All that is kept of the requests and of what they changed. */
    public String history() {
        Stream<Object> ofOrders = simulator.orders().list().stream()
                .map(order -> simulator.orders().find(order.id()).orElseThrow());
        return Stream.concat(ofOrders, simulator.orders().otherRequests().stream())
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        simulator.close();
    }
}
